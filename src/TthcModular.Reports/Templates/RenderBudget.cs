using TthcModular.Organisation.Results;

namespace TthcModular.Reports.Templates;

/// <summary>What one rendering may still take; throws out of the engine when it is used up.</summary>
internal sealed class RenderBudget(TemplateLimits limits, TimeProvider clock)
{
    private readonly long start = clock.GetTimestamp();
    private long written;

    /// <summary>Why the rendering was stopped; null: it was not.</summary>
    public Refusal? Stopped { get; private set; }

    public void Take(int characters)
    {
        written += characters;
        if (written > limits.OutputCharacters)
            Stop(new Refusal("report-too-large", "Báo cáo dài quá mức cho phép. Hãy chọn đơn vị hoặc kỳ hẹp hơn, hoặc báo người làm gói sửa mẫu báo cáo."));
        CheckTime();
    }

    public void CheckTime()
    {
        if (clock.GetElapsedTime(start) > limits.Time)
            Stop(new Refusal("report-too-slow", "Lập báo cáo quá thời gian cho phép. Hãy chọn đơn vị hoặc kỳ hẹp hơn, hoặc báo người làm gói sửa mẫu báo cáo."));
    }

    private void Stop(Refusal why)
    {
        Stopped = why;
        throw new OperationCanceledException(why.Message);
    }
}
