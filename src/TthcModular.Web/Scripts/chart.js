// Puts a livelier chart in place of the one drawn on the server.
import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function option(data) {
  const ink = colour('--muted');
  const text = { color: ink, fontFamily: 'inherit', fontSize: 13 };
  const shown = value => value == null ? 'chưa phát sinh' : `${number.format(value)} ${data.unit}`;
  return {
    animation: false,
    textStyle: text,
    grid: { left: 44, right: 24, top: 16, bottom: 40 },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('--surface'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink'), fontSize: 13 },
      formatter: rows => [rows[0].axisValue, ...rows.map(row => `${row.seriesName}: ${shown(row.value)}`)].join('\n'),
    },
    xAxis: { type: 'category', boundaryGap: false, data: data.labels, axisLabel: text, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line') } } },
    yAxis: { type: 'value', min: 0, max: data.max, axisLabel: { ...text, formatter: value => number.format(value) }, splitLine: { lineStyle: { color: colour('--line') } } },
    series: [
      { name: 'Số liệu', type: 'line', data: data.values, symbol: 'circle', symbolSize: 7, itemStyle: { color: colour('--primary') }, lineStyle: { width: 2.5 } },
      { name: 'Đường mục tiêu', type: 'line', data: data.line, symbol: 'none', itemStyle: { color: colour('--muted') }, lineStyle: { width: 1.5, type: [5, 4] } },
    ],
  };
}

function draw(host) {
  const data = JSON.parse(host.dataset.trend);
  const canvas = document.createElement('div');
  canvas.className = 'trend-live';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', host.dataset.label);
  host.replaceChildren(canvas);
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  chart.setOption(option(data));
  new ResizeObserver(() => chart.resize()).observe(host);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => chart.setOption(option(data)));
}

// Print and quiet viewers keep the drawing of the server.
document.querySelectorAll('[data-trend]').forEach(draw);
