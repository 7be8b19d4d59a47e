using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TthcModular.Storage.Tests;

public sealed class DatabaseOptionsTests
{
    [Theory]
    [InlineData("Tthc:Database:Provider", "MySql", "Sqlite hoặc PostgreSql")]
    [InlineData("Tthc:Database:Provider", "7", "Sqlite hoặc PostgreSql")]
    [InlineData("Tthc:Database:Provider", "PostgreSql", "thiếu ConnectionStrings:Tthc")]
    public void Read_WrongSetting_IsRefusedInVietnamese(string name, string value, string message)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read((name, value)));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSetting_IsSqliteInAppData()
    {
        var options = Read();

        Assert.Equal(DatabaseProvider.Sqlite, options.Provider);
        Assert.True(Path.IsPathFullyQualified(options.DataDirectory));
        Assert.EndsWith(Path.Combine("App_Data", "tthc.db"), options.SqliteFile, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PostgreSqlInAnyCase_IsPostgreSql()
    {
        var options = Read(("Tthc:Database:Provider", "postgresql"), ("ConnectionStrings:Tthc", "Host=db"));

        Assert.Equal((DatabaseProvider.PostgreSql, "Host=db"), (options.Provider, options.ConnectionString));
    }

    private static DatabaseOptions Read(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddTthcStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
    }
}
