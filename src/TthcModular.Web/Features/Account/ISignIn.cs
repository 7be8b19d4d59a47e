using TthcModular.Access.Scopes;
using TthcModular.Organisation.Results;

namespace TthcModular.Web.Features.Account;

public interface ISignIn
{
    Task<Result<Viewer>> SignInAsync(string userName, string password, CancellationToken cancellation);

    Task SignOutAsync();
}
