// Runs script.csx as the platform would: one JSON object a line comes in with a request, one goes out with the
// answer. A call that takes longer than the five seconds of the platform is cut off; see ServedTime.

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public static class ScriptHost
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static void Main()
    {
        var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var requests = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        System.Net.ServicePointManager.DefaultConnectionLimit = 50;
        for (var line = requests.ReadLine(); line != null; line = requests.ReadLine())
        {
            var request = Parse(line);
            Task.Run(() => Answer(request, answers));
        }
    }

    private static async Task Answer(JObject request, TextWriter answers)
    {
        JObject answer;
        try
        {
            answer = await Run(request).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            answer = new JObject { { "status", 500 }, { "headers", new JObject() }, { "body", error.ToString() } };
        }
        answer["id"] = request["id"];
        lock (answers)
        {
            answers.WriteLine(answer.ToString(Formatting.None));
            answers.Flush();
        }
    }

    private static async Task<JObject> Run(JObject request)
    {
        using (var limit = new CancellationTokenSource())
        using (var message = Message(request))
        {
            var script = new Script { Context = new HostContext(request, message), CancellationToken = limit.Token };
            var run = Task.Run(() => script.ExecuteAsync());
            if (await Task.WhenAny(run, ServedTime.Pass(Limit, run)).ConfigureAwait(false) != run)
            {
                limit.Cancel();
                return new JObject
                {
                    { "status", 504 }, { "headers", new JObject() }, { "body", "The script exceeded five seconds." },
                };
            }
            return await Answer(await run.ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private static HttpRequestMessage Message(JObject request)
    {
        var message = new HttpRequestMessage(new HttpMethod((string)request["method"]), (string)request["uri"]);
        foreach (var header in ((JObject)request["headers"]).Properties())
        {
            message.Headers.TryAddWithoutValidation(header.Name, (string)header.Value);
        }
        message.Content = ScriptBase.CreateJsonContent((string)request["body"] ?? "");
        return message;
    }

    private static async Task<JObject> Answer(HttpResponseMessage response)
    {
        var headers = new JObject();
        foreach (var header in response.Headers)
        {
            headers[header.Key] = string.Join(",", header.Value);
        }
        var answer = new JObject { { "status", (int)response.StatusCode }, { "headers", headers } };
        if (response.Content != null)
        {
            headers["Content-Type"] = Convert.ToString(response.Content.Headers.ContentType);
            answer["body"] = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        }
        return answer;
    }

    private static JObject Parse(string line)
    {
        using (var reader = new JsonTextReader(new StringReader(line)))
        {
            reader.DateParseHandling = DateParseHandling.None;
            return (JObject)JToken.ReadFrom(reader);
        }
    }

    /// Time that this machine has served its programs. Where others keep it so busy that even a timer comes late,
    /// that time is not held against the script; the platform runs it on machines that are not.
    private static class ServedTime
    {
        private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
        private static readonly TimeSpan MostOfOneStep = TimeSpan.FromMilliseconds(60);

        /// Ends when so much time has passed, or the run has.
        internal static async Task Pass(TimeSpan time, Task run)
        {
            var watch = Stopwatch.StartNew();
            while (time > TimeSpan.Zero && !run.IsCompleted)
            {
                watch.Restart();
                await Task.Delay(Step).ConfigureAwait(false);
                time -= watch.Elapsed < MostOfOneStep ? watch.Elapsed : MostOfOneStep;
            }
        }
    }

    private sealed class HostContext : IScriptContext
    {
        private static readonly HttpClient Client = new HttpClient(new HttpClientHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false,
        });

        internal HostContext(JObject request, HttpRequestMessage message)
        {
            OperationId = (string)request["operationId"];
            OriginalRequestUri = new Uri((string)request["originalUri"]);
            Request = message;
            CorrelationId = Guid.NewGuid().ToString();
        }

        public string CorrelationId { get; private set; }

        public string OperationId { get; private set; }

        public HttpRequestMessage Request { get; private set; }

        public Uri OriginalRequestUri { get; private set; }

        public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // Mono sends a request again by itself when a connection that was used before breaks; a fresh
            // connection for each request leaves repeats to the script.
            request.Headers.ConnectionClose = true;
            return Client.SendAsync(request, cancellationToken);
        }
    }
}
