using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TthcModular.Packs.PlanFiles;

/// <summary>Writes maps, lists and values as block YAML, quoting whatever another reader could take for something else.</summary>
internal sealed partial class YamlWriter
{
    private readonly Emitter emitter;

    private YamlWriter(TextWriter text) =>
        emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));

    public static string Document(Action<YamlWriter> root)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var writer = new YamlWriter(text);
        writer.emitter.Emit(new StreamStart());
        writer.emitter.Emit(new DocumentStart());
        writer.Map(() => root(writer));
        writer.emitter.Emit(new DocumentEnd(isImplicit: true));
        writer.emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    public void Text(string key, string? value)
    {
        Plain(key);
        Text(value);
    }

    /// <summary>A text that is left out when there is none.</summary>
    public void OptionalText(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Text(key, value);
    }

    public void Day(string key, DateOnly? value)
    {
        Plain(key);
        Plain(value is { } day ? Written(day) : "null");
    }

    public void Number(string key, decimal value)
    {
        Plain(key);
        Plain(value.ToString("0.####", CultureInfo.InvariantCulture));
    }

    public void Texts(string key, IReadOnlyList<string> values) => List(key, values, Text);

    public void Days(string key, IReadOnlyList<DateOnly> values) => List(key, values, day => Plain(Written(day)));

    public void Group(string key, Action entries)
    {
        Plain(key);
        Map(entries);
    }

    public void Groups<T>(string key, IReadOnlyList<T> values, Action<T> entries) => List(key, values, value => Map(() => entries(value)));

    private void List<T>(string key, IReadOnlyList<T> values, Action<T> item)
    {
        Plain(key);
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, values.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var value in values)
            item(value);
        emitter.Emit(new SequenceEnd());
    }

    private void Map(Action entries)
    {
        emitter.Emit(new MappingStart());
        entries();
        emitter.Emit(new MappingEnd());
    }

    private void Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
            Plain("null");
        else
            emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, NeedsQuotes(value) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any, isPlainImplicit: true, isQuotedImplicit: true));
    }

    private void Plain(string value) => emitter.Emit(new Scalar(value));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool NeedsQuotes(string value) => value.Contains('\n', StringComparison.Ordinal) || LooksLikeAnotherType().IsMatch(value);

    [GeneratedRegex(@"^([-+.\d][-+.,:_\dxobeEa-fA-F]*|~|null|true|false|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksLikeAnotherType();
}
