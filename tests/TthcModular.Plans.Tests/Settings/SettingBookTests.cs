using FsCheck;
using FsCheck.Fluent;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plans.Tests.Settings;

/// <summary>Values are inherited down the tree of the day they are read for, and hold from a day on.</summary>
public sealed class SettingBookTests
{
    private const int Count = 8;
    private const int Stretch = 100;
    private static readonly DateOnly First = new(2024, 1, 1);

    [Fact]
    public void Values_AnyTreeThatChangesAndAnyChanges_AreThoseOfTheNearestUnitThatHasOne()
    {
        var samples =
            from parents in Gen.Choose(0, Count - 1).ArrayOf(Count * 3)
            from changes in (from unit in Gen.Choose(0, Count - 1)
                             from day in Gen.Choose(-10, 3 * Stretch)
                             from value in Gen.Choose(-15, 60)
                             select (unit, day, value)).ArrayOf(25)
            select (Parents: parents, Changes: changes);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var units = Enumerable.Range(0, Count).Select(id => new Unit(id, $"u{id}", $"Đơn vị {id}", UnitKind.Office, OpenedOn: null, ClosedOn: null)).ToList();
            var book = new SettingBook(
                [.. sample.Changes.Select((change, number) => Row(change, number + 1))],
                new OrganisationTree(units, [.. Memberships(sample.Parents)], []),
                PlansHost.CatalogueOf(ReformType.Value with { Settings = [StandardSettings.WarningDays(7)] }));
            return Enumerable.Range(0, Count).All(unit => new[] { 0, 50, 99, 100, 150, 199, 200, 310 }.All(day =>
                book.Values("reform", units[unit], First.AddDays(day)).Whole(StandardSettings.WarningDaysKey)
                    == Expected(sample.Parents, sample.Changes, unit, day)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void State_OwnAboveAndDefault_StandSideBySide()
    {
        Unit[] units = [Unit(0, "Tỉnh"), Unit(1, "Huyện"), Unit(2, "Xã")];
        var book = new SettingBook(
            [Row((0, 0, 10), 1), Row((1, 10, 20), 2)],
            new OrganisationTree(units, [new(1, 0, From: null, To: null), new(2, 1, From: null, To: null)], []),
            PlansHost.CatalogueOf(ReformType.Value with { Settings = [StandardSettings.WarningDays(7)] }));

        var before = Assert.Single(book.States("reform", units[2], First.AddDays(-1)));
        var early = Assert.Single(book.States("reform", units[2], First.AddDays(9)));
        var own = Assert.Single(book.States("reform", units[1], First.AddDays(10)));

        Assert.Equal(("7", SettingOrigin.Default), (before.Value, before.Origin));
        Assert.Equal(("10", "Tỉnh", SettingOrigin.Inherited), (early.Value, early.From?.Name, early.Origin));
        Assert.Equal(("20", "10", "Tỉnh", SettingOrigin.Own), (own.Own, own.Inherited, own.From?.Name, own.Origin));
        Assert.Equal(First.AddDays(10), own.OwnSince);
    }

    private static Unit Unit(int id, string name) => new(id, $"u{id}", name, UnitKind.Office, OpenedOn: null, ClosedOn: null);

    /// <summary>A value under 0 stands for 'no own value any more'.</summary>
    private static SettingRow Row((int Unit, int Day, int Value) change, int number) => new()
    {
        PlanType = "reform",
        UnitId = change.Unit,
        Number = number,
        Key = StandardSettings.WarningDaysKey,
        Value = change.Value < 0 ? null : change.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValidFrom = First.AddDays(change.Day),
        At = DateTimeOffset.UnixEpoch,
        Account = "a",
    };

    /// <summary>In each of three stretches of days every unit but the first stands under one with a lower number.</summary>
    private static int Parent(int[] parents, int unit, int stretch) => parents[(stretch * Count) + unit] % unit;

    private static IEnumerable<Membership> Memberships(int[] parents) =>
        from unit in Enumerable.Range(1, Count - 1)
        from stretch in Enumerable.Range(0, 3)
        select new Membership(
            unit, Parent(parents, unit, stretch),
            stretch == 0 ? null : First.AddDays(stretch * Stretch),
            stretch == 2 ? null : First.AddDays(((stretch + 1) * Stretch) - 1));

    /// <summary>The rule once more, over days counted from the first: the last change to have begun, of several the latest made; else what is above.</summary>
    private static int Expected(int[] parents, (int Unit, int Day, int Value)[] changes, int unit, int day)
    {
        var own = -1;
        var since = int.MinValue;
        foreach (var change in changes)
        {
            if (change.Unit == unit && change.Day <= day && change.Day >= since)
                (own, since) = (change.Value, change.Day);
        }

        if (own >= 0)
            return own;
        return unit == 0 ? 7 : Expected(parents, changes, Parent(parents, unit, Math.Min(day / Stretch, 2)), day);
    }
}
