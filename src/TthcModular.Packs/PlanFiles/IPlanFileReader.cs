namespace TthcModular.Packs.PlanFiles;

/// <summary>Reads and writes plan files.</summary>
public interface IPlanFileReader
{
    /// <summary>Reads a plan file; what is wrong is listed by line, in Vietnamese, and nothing is thrown for bad input.</summary>
    PlanFileResult Read(string yaml);

    /// <summary>Writes a plan file that reads back as the same plan.</summary>
    string Write(PlanFile plan);
}

/// <summary>A plan, or what is wrong with it.</summary>
public sealed record PlanFileResult(PlanFile? Plan, IReadOnlyList<PlanFileError> Errors);

/// <summary>One fault of a plan file.</summary>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Message">Vietnamese reason.</param>
public sealed record PlanFileError(int Line, string Message);
