using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The tables of accounts, tokens and the audit, as the first migration makes them.</summary>
internal static class AccessTables
{
    public static void Create(MigrationBuilder migration)
    {
        Account(migration);
        AccountClaim(migration);
        AccountLogin(migration);
        AccountToken(migration);
        AccountRole(migration);
        ApiToken(migration);
        AuditEntry(migration);
        DataProtectionKey(migration);
    }

    private static void Account(MigrationBuilder migration)
    {
        migration.CreateTable(
            "account",
            table => new
            {
                id = table.Identity<int>(),
                display_name = table.Column<string>(maxLength: 256),
                position = table.Column<string>(maxLength: 256),
                is_disabled = table.Column<bool>(),
                user_name = table.Column<string>(maxLength: 256, nullable: true),
                normalized_user_name = table.Column<string>(maxLength: 256, nullable: true),
                email = table.Column<string>(maxLength: 256, nullable: true),
                normalized_email = table.Column<string>(maxLength: 256, nullable: true),
                email_confirmed = table.Column<bool>(),
                password_hash = table.Column<string>(nullable: true),
                security_stamp = table.Column<string>(nullable: true),
                concurrency_stamp = table.Column<string>(nullable: true),
                phone_number = table.Column<string>(maxLength: 256, nullable: true),
                phone_number_confirmed = table.Column<bool>(),
                two_factor_enabled = table.Column<bool>(),
                lockout_end = table.Column<long>(nullable: true),
                lockout_enabled = table.Column<bool>(),
                access_failed_count = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_account", t => t.id));
        migration.CreateIndex("ix_account_normalized_email", "account", "normalized_email");
        migration.CreateIndex("ix_account_normalized_user_name", "account", "normalized_user_name", unique: true);
    }

    private static void AccountClaim(MigrationBuilder migration)
    {
        migration.CreateTable(
            "account_claim",
            table => new
            {
                id = table.Identity<int>(),
                user_id = table.Column<int>(),
                claim_type = table.Column<string>(nullable: true),
                claim_value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_claim", t => t.id);
                table.ForeignKey("fk_account_claim_user_id", t => t.user_id, "account", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_account_claim_user_id", "account_claim", "user_id");
    }

    private static void AccountLogin(MigrationBuilder migration)
    {
        migration.CreateTable(
            "account_login",
            table => new
            {
                login_provider = table.Column<string>(maxLength: 128),
                provider_key = table.Column<string>(maxLength: 128),
                provider_display_name = table.Column<string>(nullable: true),
                user_id = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_login", t => new { t.login_provider, t.provider_key });
                table.ForeignKey("fk_account_login_user_id", t => t.user_id, "account", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_account_login_user_id", "account_login", "user_id");
    }

    private static void AccountToken(MigrationBuilder migration)
    {
        migration.CreateTable(
            "account_token",
            table => new
            {
                user_id = table.Column<int>(),
                login_provider = table.Column<string>(maxLength: 128),
                name = table.Column<string>(maxLength: 128),
                value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_token", t => new { t.user_id, t.login_provider, t.name });
                table.ForeignKey("fk_account_token_user_id", t => t.user_id, "account", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void AccountRole(MigrationBuilder migration)
    {
        migration.CreateTable(
            "account_role",
            table => new
            {
                id = table.Identity<int>(),
                account_id = table.Column<int>(),
                role = table.Column<string>(maxLength: 32),
                unit_id = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_role", t => t.id);
                table.ForeignKey("fk_account_role_account_id", t => t.account_id, "account", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_account_role_account_id", "account_role", "account_id");
    }

    private static void ApiToken(MigrationBuilder migration)
    {
        migration.CreateTable(
            "api_token",
            table => new
            {
                id = table.Identity<int>(),
                account_id = table.Column<int>(),
                name = table.Column<string>(maxLength: 128),
                hash = table.Column<string>(maxLength: 64),
                created_at = table.Column<long>(),
                revoked_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_api_token", t => t.id);
                table.ForeignKey("fk_api_token_account_id", t => t.account_id, "account", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_api_token_account_id", "api_token", "account_id");
        migration.CreateIndex("ix_api_token_hash", "api_token", "hash", unique: true);
    }

    private static void AuditEntry(MigrationBuilder migration)
    {
        migration.CreateTable(
            "audit_entry",
            table => new
            {
                id = table.Column<long>(),
                at = table.Column<long>(),
                account = table.Column<string>(maxLength: 256),
                action = table.Column<string>(maxLength: 64),
                subject = table.Column<string>(maxLength: 256),
                detail = table.Column<string>(nullable: true),
                previous_hash = table.Column<string>(maxLength: 64),
                hash = table.Column<string>(maxLength: 64),
            },
            constraints: table => table.PrimaryKey("pk_audit_entry", t => t.id));
        migration.CreateIndex("ix_audit_entry_previous_hash", "audit_entry", "previous_hash", unique: true);
    }

    private static void DataProtectionKey(MigrationBuilder migration)
    {
        migration.CreateTable(
            "data_protection_key",
            table => new
            {
                id = table.Identity<int>(),
                friendly_name = table.Column<string>(maxLength: 256),
                xml = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_data_protection_key", t => t.id));
    }
}
