using TthcModular.Organisation.Files;

namespace TthcModular.Organisation.Units.Exchange;

/// <summary>Checks the rows of units.csv against each other and against the units already there.</summary>
internal sealed class UnitFileCheck
{
    private readonly IReadOnlyList<UnitLine> lines;
    private readonly Dictionary<string, string> parents;
    private readonly Dictionary<string, (DateOnly? OpenedOn, DateOnly? ClosedOn)> lives;
    private readonly List<RowError> errors;

    public UnitFileCheck(IReadOnlyList<UnitLine> lines, StoredUnits stored, List<RowError> errors)
    {
        this.lines = lines;
        this.errors = errors;
        parents = stored.Rows.ToDictionary(unit => unit.Code, unit => stored.ParentOf(unit)?.Code ?? "", StringComparer.OrdinalIgnoreCase);
        lives = stored.Rows.ToDictionary(unit => unit.Code, unit => (unit.OpenedOn, unit.ClosedOn), StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            parents[line.Code] = line.ParentCode;
            lives[line.Code] = (line.OpenedOn, line.ClosedOn);
        }
    }

    public void Run()
    {
        foreach (var line in lines)
        {
            CheckParent(line);
            foreach (var successor in line.SuccessorCodes)
                CheckSuccessor(line, successor);
        }
    }

    private void CheckParent(UnitLine line)
    {
        if (line.ParentCode.Length == 0)
            return;
        if (!lives.ContainsKey(line.ParentCode))
            Refuse(line, "parent_code", $"Không có đơn vị cấp trên mang mã “{RowReading.Short(line.ParentCode)}” trong tệp và trong hệ thống.");
        else if (StandsUnderItself(line.Code))
            Refuse(line, "parent_code", $"Đơn vị “{line.Code}” đứng dưới chính nó: các mã cấp trên tạo thành vòng.");
    }

    private bool StandsUnderItself(string code)
    {
        var passed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var at = code;
        while (parents.TryGetValue(at, out var parent) && parent.Length > 0)
        {
            if (parent.Equals(code, StringComparison.OrdinalIgnoreCase))
                return true;
            if (!passed.Add(parent))
                return false; // a circle further up: its own rows are refused
            at = parent;
        }

        return false;
    }

    private void CheckSuccessor(UnitLine line, string successor)
    {
        if (successor.Equals(line.Code, StringComparison.OrdinalIgnoreCase))
            Refuse(line, "successor_codes", "Đơn vị không thể kế thừa chính nó.");
        else if (!lives.TryGetValue(successor, out var life))
            Refuse(line, "successor_codes", $"Không có đơn vị kế thừa mang mã “{RowReading.Short(successor)}” trong tệp và trong hệ thống.");
        else if (line.ClosedOn is { } closed && closed < DateOnly.MaxValue && !Exists(life, closed.AddDays(1)))
            Refuse(line, "successor_codes", $"Đơn vị kế thừa “{successor}” không hoạt động vào ngày {closed.AddDays(1):yyyy-MM-dd}.");
    }

    private static bool Exists((DateOnly? OpenedOn, DateOnly? ClosedOn) life, DateOnly day) =>
        (life.OpenedOn is not { } opened || opened <= day) && (life.ClosedOn is not { } closed || day <= closed);

    private void Refuse(UnitLine line, string column, string message) => errors.Add(new RowError(line.Line, column, message));
}
