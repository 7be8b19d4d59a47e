namespace TthcModular.Access.Tokens;

/// <summary>A token for the HTTP API; only its hash is kept.</summary>
internal sealed class ApiToken
{
    public int Id { get; set; }
    public required int AccountId { get; set; }
    public required string Name { get; set; }
    public required string Hash { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
