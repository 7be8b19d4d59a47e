using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Records;
using Outcome = TthcModular.Sdk.Records.Outcome;

namespace TthcModular.Sdk.Tests;

/// <summary>Random records, with every field that may be missing missing now and then.</summary>
internal static class RandomRecords
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, VietnamTime.Offset);

    public static Gen<DateTimeOffset> Time { get; } =
        from minutes in Gen.Choose(0, 60 * 24 * 40)
        select Start.AddMinutes(minutes);

    public static Gen<CaseRecord> Case { get; } =
        from received in Time
        from due in OrMissing(Time)
        from completed in OrMissing(Time)
        from level in Gen.Elements(Enum.GetValues<ServiceLevel>())
        from channel in Gen.Elements(Enum.GetValues<Channel>())
        from outcome in Gen.Elements(Enum.GetValues<Outcome>())
        from payment in Gen.Elements(Enum.GetValues<PaymentChannel>())
        from copy in Gen.Elements(Enum.GetValues<CertifiedCopy>())
        from field in Gen.Elements("land", "construction", "investment", "certification", null)
        from satisfaction in OrMissing(Gen.Choose(1, 5))
        from flags in Gen.Choose(0, 31)
        from fee in Gen.Choose(0, 3)
        select new CaseRecord
        {
            Code = "H1",
            ProcedureCode = "2.000815",
            FieldCode = field,
            ServiceLevel = level,
            Channel = channel,
            ReceivedAt = received,
            ReceivedOn = VietnamTime.DayOf(received),
            DueAt = due,
            DueOn = DayOf(due),
            CompletedAt = completed,
            CompletedOn = DayOf(completed),
            Outcome = outcome,
            PaymentChannel = payment,
            CertifiedCopy = copy,
            Satisfaction = satisfaction,
            FeeVnd = fee * 1000,
            InputDigitised = (flags & 1) != 0,
            ResultRequired = (flags & 2) != 0,
            ResultDigitised = (flags & 4) != 0,
            ResultElectronic = (flags & 8) != 0,
            DataReused = (flags & 16) != 0,
        };

    public static Gen<FeedbackRecord> Feedback { get; } =
        from received in Time
        from due in Time
        from answered in OrMissing(Time)
        select new FeedbackRecord
        {
            Code = "P1",
            ReceivedAt = received,
            ReceivedOn = VietnamTime.DayOf(received),
            DueAt = due,
            DueOn = VietnamTime.DayOf(due),
            AnsweredAt = answered,
            AnsweredOn = DayOf(answered),
        };

    private static Gen<T?> OrMissing<T>(Gen<T> gen)
        where T : struct =>
        Gen.Frequency((3, gen.Select(value => (T?)value)), (1, Gen.Constant((T?)null)));

    private static DateOnly? DayOf(DateTimeOffset? time) => time is { } moment ? VietnamTime.DayOf(moment) : null;
}
