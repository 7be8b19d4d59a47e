using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;

namespace TthcModular.Access.SignIn;

/// <summary>Signs people in and out of the pages.</summary>
public interface ISignIn
{
    /// <summary>Checks name and password and sets the cookie of the current response.</summary>
    Task<Result<Viewer>> SignInAsync(string userName, string password, CancellationToken cancellation);

    /// <summary>Takes the cookie back.</summary>
    Task SignOutAsync();
}
