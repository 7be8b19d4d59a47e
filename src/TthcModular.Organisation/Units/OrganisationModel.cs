using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.DaysOff;

namespace TthcModular.Organisation.Units;

/// <summary>The module's tables.</summary>
public static class OrganisationModel
{
    /// <summary>Adds the module's entities to the one database model.</summary>
    public static void AddOrganisation(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<UnitRow>(unit =>
        {
            unit.ToTable("unit");
            unit.Property(u => u.Code).HasMaxLength(64);
            unit.Property(u => u.Name).HasMaxLength(256);
            unit.Property(u => u.SearchName).HasMaxLength(256);
            unit.Property(u => u.Kind).HasConversion<string>().HasMaxLength(16);
            unit.HasIndex(u => u.Code).IsUnique();
        });
        model.Entity<MembershipRow>(membership =>
        {
            membership.ToTable("unit_membership");
            membership.HasIndex(m => m.UnitId);
            membership.HasOne<UnitRow>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne<UnitRow>().WithMany().HasForeignKey(m => m.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SuccessionRow>(succession =>
        {
            succession.ToTable("unit_succession");
            succession.HasIndex(s => new { s.OldId, s.NewId }).IsUnique();
            succession.HasOne<UnitRow>().WithMany().HasForeignKey(s => s.OldId).OnDelete(DeleteBehavior.Restrict);
            succession.HasOne<UnitRow>().WithMany().HasForeignKey(s => s.NewId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FormerNameRow>(name =>
        {
            name.ToTable("unit_former_name");
            name.Property(n => n.Name).HasMaxLength(256);
            name.HasIndex(n => new { n.UnitId, n.ValidTo }).IsUnique();
            name.HasOne<UnitRow>().WithMany().HasForeignKey(n => n.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DayOffRow>(day =>
        {
            day.ToTable("day_off");
            day.HasKey(d => d.Day);
            day.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
            day.Property(d => d.Name).HasMaxLength(128);
            day.Property(d => d.Source).HasMaxLength(256);
        });
        model.Entity<OrganisationStampRow>(stamp =>
        {
            stamp.ToTable("organisation_stamp");
            stamp.Property(s => s.Id).ValueGeneratedNever();
        });
    }
}
