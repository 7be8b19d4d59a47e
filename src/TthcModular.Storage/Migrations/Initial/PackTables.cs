using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The tables of what the nodes share about packs, as the first migration makes them.</summary>
internal static class PackTables
{
    public static void Create(MigrationBuilder migration)
    {
        Choice(migration);
        Version(migration);
        Event(migration);
        PublisherKey(migration);
    }

    private static void Choice(MigrationBuilder migration) => migration.CreateTable(
        "pack_choice",
        table => new
        {
            pack_id = table.Column<string>(maxLength: 64),
            version = table.Column<string>(maxLength: 64, nullable: true),
            is_disabled = table.Column<bool>(),
            is_removed = table.Column<bool>(),
            put_aside = table.Column<string>(nullable: true),
            put_aside_content = table.Column<string>(maxLength: 64, nullable: true),
            attempt = table.Column<int>(),
            changes = table.Column<int>(),
        },
        constraints: table => table.PrimaryKey("pk_pack_choice", t => t.pack_id));

    private static void Version(MigrationBuilder migration) => migration.CreateTable(
        "pack_version",
        table => new
        {
            pack_id = table.Column<string>(maxLength: 64),
            version = table.Column<string>(maxLength: 64),
            title = table.Column<string>(maxLength: 200),
            publisher = table.Column<string>(maxLength: 200),
            content_key = table.Column<string>(maxLength: 64),
            size = table.Column<long>(),
            added_at = table.Column<long>(),
            added_by = table.Column<string>(maxLength: 256),
            is_unsigned_accepted = table.Column<bool>(),
            replaces = table.Column<string>(maxLength: 64, nullable: true),
            was_in_force = table.Column<bool>(),
            archive = table.Column<byte[]>(),
        },
        constraints: table => table.PrimaryKey("pk_pack_version", t => new { t.pack_id, t.version }));

    private static void Event(MigrationBuilder migration)
    {
        migration.CreateTable(
            "pack_event",
            table => new
            {
                id = table.Identity<long>(),
                at = table.Column<long>(),
                account = table.Column<string>(maxLength: 256),
                action = table.Column<string>(maxLength: 32),
                pack_id = table.Column<string>(maxLength: 200),
                version = table.Column<string>(maxLength: 64),
                reason = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_pack_event", t => t.id));
        migration.CreateIndex("ix_pack_event_pack_id", "pack_event", "pack_id");
    }

    private static void PublisherKey(MigrationBuilder migration) => migration.CreateTable(
        "publisher_key",
        table => new
        {
            fingerprint = table.Column<string>(maxLength: 64),
            publisher = table.Column<string>(maxLength: 200),
            public_key = table.Column<string>(maxLength: 1024),
            added_at = table.Column<long>(),
            added_by = table.Column<string>(maxLength: 256),
            withdrawn_at = table.Column<long>(nullable: true),
        },
        constraints: table => table.PrimaryKey("pk_publisher_key", t => t.fingerprint));
}
