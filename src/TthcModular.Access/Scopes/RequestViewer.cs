using Microsoft.AspNetCore.Http;
using TthcModular.Access.SignIn;

namespace TthcModular.Access.Scopes;

/// <summary>The viewer of the current request; nobody outside of one.</summary>
internal sealed class RequestViewer(IHttpContextAccessor http) : IViewerAccessor
{
    public Viewer Current => ViewerClaims.Read(http.HttpContext?.User);
}
