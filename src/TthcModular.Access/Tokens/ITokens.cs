using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;

namespace TthcModular.Access.Tokens;

/// <summary>Tokens by which programs use the HTTP API with an account's roles.</summary>
public interface ITokens
{
    /// <summary>Creates a token; its text is returned here and nowhere else, ever.</summary>
    Task<Result<CreatedToken>> CreateAsync(string userName, string name, Viewer by, CancellationToken cancellation);

    /// <summary>An account's tokens, the newest first.</summary>
    Task<IReadOnlyList<TokenView>> ListAsync(string userName, CancellationToken cancellation);

    /// <summary>Who a token stands for; null when it is unknown, revoked, or its account is disabled.</summary>
    Task<Viewer?> ValidateAsync(string token, CancellationToken cancellation);

    /// <summary>Ends a token at once.</summary>
    Task<Result<TokenView>> RevokeAsync(string userName, string name, Viewer by, CancellationToken cancellation);
}

/// <summary>A token as it was created.</summary>
/// <param name="Token">The secret text.</param>
public sealed record CreatedToken(TokenView View, string Token);

/// <summary>A token as shown.</summary>
public sealed record TokenView(int Id, string UserName, string Name, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);
