namespace TthcModular.Figures.Records;

/// <summary>A stored record that measures count.</summary>
internal interface IRecordRow
{
    long Id { get; }

    string Code { get; }

    int UnitId { get; }
}
