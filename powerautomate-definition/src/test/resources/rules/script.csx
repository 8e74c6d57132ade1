using System.Net.Http;
using System.Threading.Tasks;

public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var answer = await Context.SendAsync(Context.Request, CancellationToken).ConfigureAwait(false);
        return answer;
    }
}
