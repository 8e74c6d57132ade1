// Files.com Provisioning: what runs inside the connector.
//
// Single calls go straight from the definition to Files.com. What needs several calls (ensure, set, grant,
// onboard, offboard ...) and what has to remember something between two polls (triggers) is done here. The
// platform asks for one file without other libraries, and stops a call after five seconds; see Deadline.
//
//   Script          which operation was called, and how its outcome becomes an HTTP answer
//   Json ... Rules  values: reading, comparing, checking inputs
//   Api             calls of Files.com: repeats, lost answers, errors, pages
//   ...             what actions are made of: lookups, groups, permissions, keys
//   Actions         one class an action, as openapi/vectors in the sources describes them
//   Triggers        one class a way of finding events, and the state that travels in Location
//   Contract        generated: operations, fields, inputs. see README.md

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var deadline = new Deadline(CancellationToken);
        try
        {
            var contract = new Contract();
            var operation = contract.Find(Context.OperationId);
            var call = await IncomingCall.Read(Context, contract.BasePart).ConfigureAwait(false);
            var api = new Api(Context, call, contract, deadline);
            switch (operation.Kind)
            {
                case "trigger":
                    return await Trigger.Poll(api, operation, call).ConfigureAwait(false);
                case "choices":
                    return Json.Response(200, await ChoiceList.Read(api, operation).ConfigureAwait(false));
                case "call":
                    return Json.Response(200, await SingleCall.Run(api, operation, call).ConfigureAwait(false));
                default:
                    var input = (JObject)new Rules(contract).Check(operation.Input, call.Input);
                    return Json.Response(200, await Actions.Run(operation.Name, api, input).ConfigureAwait(false));
            }
        }
        catch (Failure failure)
        {
            return failure.ToResponse();
        }
    }

    /// What the platform handed over: the fields of the call, where Files.com is and the headers that open it.
    private sealed class IncomingCall
    {
        /// Scheme, host and base of the API.
        internal string Site { get; private set; }

        /// The rest of the path.
        internal string Target { get; private set; }

        internal List<KeyValuePair<string, string>> Query { get; private set; }
        internal JObject Body { get; private set; }
        internal List<KeyValuePair<string, string>> Credentials { get; private set; }

        /// All fields, wherever they came.
        internal JObject Input
        {
            get
            {
                var input = (JObject)Body.DeepClone();
                foreach (var part in Query)
                {
                    input[part.Key] = part.Value;
                }
                return input;
            }
        }

        internal static async Task<IncomingCall> Read(IScriptContext context, string basePart)
        {
            var request = context.Request;
            var text = request.Content == null
                ? ""
                : await request.Content.ReadAsStringAsync().ConfigureAwait(false);
            var address = request.RequestUri.GetLeftPart(UriPartial.Path);
            var host = request.RequestUri.GetLeftPart(UriPartial.Authority);
            var target = address.Substring(host.Length);
            return new IncomingCall
            {
                Site = host + basePart,
                Target = target.StartsWith(basePart + "/", StringComparison.Ordinal)
                    ? target.Substring(basePart.Length)
                    : target,
                Query = UrlQuery.Read(request.RequestUri),
                Body = Fields(text),
                Credentials = request.Headers
                    .Where(header => header.Key.StartsWith("X-Files", StringComparison.OrdinalIgnoreCase))
                    .Select(header => new KeyValuePair<string, string>(header.Key, header.Value.First()))
                    .ToList(),
            };
        }

        private static JObject Fields(string body)
        {
            if (body.Trim().Length == 0)
            {
                return new JObject();
            }
            JToken sent;
            try
            {
                sent = Json.Parse(body);
            }
            catch (JsonException)
            {
                throw Failure.Invalid("body", "must be JSON");
            }
            if (sent.Type != JTokenType.Object)
            {
                throw Failure.Invalid("body", "must be an object");
            }
            return (JObject)sent;
        }
    }

    /// The part of an address behind the question mark.
    private static class UrlQuery
    {
        internal static List<KeyValuePair<string, string>> Read(Uri address)
        {
            var query = address.Query.TrimStart('?');
            return query.Split('&')
                .Where(part => part.Length > 0)
                .Select(part => part.Split(new[] { '=' }, 2))
                .Select(part => new KeyValuePair<string, string>(
                    Decode(part[0]), part.Length > 1 ? Decode(part[1]) : ""))
                .ToList();
        }

        internal static string Write(IEnumerable<KeyValuePair<string, string>> parts)
        {
            return string.Join("&", parts.Select(
                part => Uri.EscapeDataString(part.Key) + "=" + Uri.EscapeDataString(part.Value)));
        }

        /// The address with one part set to another value.
        internal static string Replace(Uri address, string name, string value)
        {
            if (address == null)
            {
                throw new Failure("SERVER_ERROR", "The platform did not say at which address it was called.");
            }
            var parts = Read(address).Where(part => part.Key != name).ToList();
            parts.Add(new KeyValuePair<string, string>(name, value));
            return address.GetLeftPart(UriPartial.Path) + "?" + Write(parts);
        }

        private static string Decode(string text)
        {
            return Uri.UnescapeDataString(text.Replace('+', ' '));
        }
    }

    /// The platform gives a call five seconds. What begins has to end within that, so new requests stop
    /// earlier, and a request that hangs is given up in time to say so.
    private sealed class Deadline
    {
        private const long LastStart = 3500;
        private const long LastAnswer = 4400;

        private readonly Stopwatch watch = Stopwatch.StartNew();

        internal Deadline(CancellationToken cancelled)
        {
            Cancelled = cancelled;
        }

        internal CancellationToken Cancelled { get; private set; }

        /// Whether no further page should be begun.
        internal bool IsLate
        {
            get { return watch.ElapsedMilliseconds >= LastStart; }
        }

        /// Milliseconds until a request is given up, never negative.
        internal long Left
        {
            get { return Math.Max(0, LastAnswer - watch.ElapsedMilliseconds); }
        }
    }

    /// Why a call failed. The kind is one of those that the product uses on every platform.
    private sealed class Failure : Exception
    {
        private static readonly Dictionary<string, int> Statuses = new Dictionary<string, int>
        {
            { "INVALID_INPUT", 400 }, { "NOT_AUTHENTICATED", 401 }, { "NOT_AUTHORIZED", 403 },
            { "NOT_FOUND", 404 }, { "CONFLICT", 409 }, { "REFUSED", 422 }, { "UNCERTAIN", 422 },
            { "RATE_LIMITED", 429 }, { "SERVER_ERROR", 502 }, { "CONNECTION", 502 },
            { "SITE_UNAVAILABLE", 503 }, { "TIMEOUT", 504 },
        };

        internal Failure(string kind, string message)
            : base(message)
        {
            Kind = kind;
        }

        internal string Kind { get; private set; }
        internal string Field { get; set; }
        internal string Rule { get; set; }
        internal string Type { get; set; }
        internal bool Passes { get; set; }
        internal TimeSpan? RetryAfter { get; set; }

        internal static Failure Invalid(string field, string rule)
        {
            return new Failure("INVALID_INPUT", field + " " + rule + ".") { Field = field, Rule = rule };
        }

        internal bool Is(string kind)
        {
            return Kind == kind;
        }

        /// The same failure, telling what had been done before it.
        internal Failure After(List<string> steps)
        {
            var told = Message + " Done before that: " + string.Join("; ", steps)
                + ". Run it again with the same input to do the rest.";
            return new Failure(Kind, told)
            {
                Field = Field, Rule = Rule, Type = Type, Passes = Passes, RetryAfter = RetryAfter,
            };
        }

        internal HttpResponseMessage ToResponse()
        {
            var error = new JObject { { "code", Kind }, { "message", Message } };
            Add(error, "field", Field);
            Add(error, "rule", Rule);
            Add(error, "type", Type);
            var response = Json.Response(Statuses[Kind], new JObject { { "error", error } });
            if (RetryAfter.HasValue)
            {
                var seconds = (long)Math.Ceiling(RetryAfter.Value.TotalSeconds);
                response.Headers.TryAddWithoutValidation("Retry-After", seconds.ToString());
            }
            return response;
        }

        private static void Add(JObject error, string name, string value)
        {
            if (value != null)
            {
                error[name] = value;
            }
        }
    }

    /// JSON without surprises: dates stay texts, numbers stay exact.
    private static class Json
    {
        internal static JToken Parse(string text)
        {
            using (var reader = new JsonTextReader(new StringReader(text)))
            {
                reader.DateParseHandling = DateParseHandling.None;
                reader.FloatParseHandling = FloatParseHandling.Decimal;
                // What is nested without end would overflow the stack, which nothing can catch.
                reader.MaxDepth = 64;
                var token = JToken.ReadFrom(reader);
                if (reader.Read())
                {
                    throw new JsonReaderException("There is more than one value.");
                }
                return token;
            }
        }

        internal static HttpResponseMessage Response(int status, JToken body)
        {
            return new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = CreateJsonContent(body.ToString(Formatting.None)),
            };
        }

        internal static bool IsNothing(JToken token)
        {
            return token == null || token.Type == JTokenType.Null;
        }

        internal static bool IsTrue(JToken token)
        {
            return token != null && token.Type == JTokenType.Boolean && (bool)token;
        }

        internal static bool IsFalse(JToken token)
        {
            return token != null && token.Type == JTokenType.Boolean && !(bool)token;
        }

        /// A value as text; nothing is the empty text.
        internal static string Text(JToken token)
        {
            if (IsNothing(token))
            {
                return "";
            }
            return token.Type == JTokenType.String
                ? (string)token
                : token.ToString(Formatting.None);
        }

        internal static long Number(JToken token)
        {
            return IsNothing(token) ? 0 : (long)token;
        }

        internal static IEnumerable<JObject> Objects(JToken list)
        {
            return IsNothing(list) ? Enumerable.Empty<JObject>() : list.Children().OfType<JObject>();
        }

        internal static IEnumerable<string> Texts(JToken list)
        {
            return IsNothing(list) ? Enumerable.Empty<string>() : list.Children().Select(Text);
        }

        internal static JArray Array(IEnumerable<JToken> items)
        {
            var array = new JArray();
            foreach (var item in items)
            {
                array.Add(item);
            }
            return array;
        }

        internal static JArray Array(IEnumerable<long> items)
        {
            return Array(items.Select(item => (JToken)new JValue(item)));
        }

        internal static JArray Array(IEnumerable<string> items)
        {
            return Array(items.Select(item => (JToken)new JValue(item)));
        }
    }

    /// Dates and times with Z or an offset, as Files.com writes them. Whole seconds count.
    private static class Moment
    {
        private static readonly Regex Form = new Regex(
            @"^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.]\d+)?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$");

        private static readonly DateTimeOffset Epoch = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

        internal static long Now
        {
            get { return Seconds(DateTimeOffset.UtcNow); }
        }

        internal static long Seconds(DateTimeOffset time)
        {
            return (long)Math.Floor((time - Epoch).TotalSeconds);
        }

        /// Seconds since 1970, or null when the text is no moment.
        internal static long? Read(string text)
        {
            var match = Form.Match(text);
            if (!match.Success)
            {
                return null;
            }
            try
            {
                var offset = new TimeSpan(Part(match, 8), Part(match, 9), 0);
                var local = new DateTimeOffset(
                    Part(match, 1), Part(match, 2), Part(match, 3), Part(match, 4), Part(match, 5), Part(match, 6),
                    match.Groups[7].Value == "-" ? offset.Negate() : offset);
                return Seconds(local);
            }
            catch (ArgumentException)
            {
                return null; // no day of the calendar, no time of the day
            }
        }

        /// The value of a field of a record in seconds, or null when it has none.
        internal static long? Of(JObject record, string field)
        {
            return Read(Json.Text(record[field]));
        }

        internal static string Write(long seconds)
        {
            return Epoch.AddSeconds(seconds).UtcDateTime.ToString("s") + "Z";
        }

        private static int Part(Match match, int group)
        {
            return match.Groups[group].Success ? int.Parse(match.Groups[group].Value) : 0;
        }
    }

    /// Lists of ids as Files.com writes them: 3,17.
    private static class IdText
    {
        internal static SortedSet<long> Read(JToken text)
        {
            return new SortedSet<long>(Separated.Items(Json.Text(text), ",").Select(long.Parse));
        }

        internal static string Write(IEnumerable<long> ids)
        {
            return string.Join(",", ids);
        }

        internal static SortedSet<long> Array(JToken list)
        {
            return new SortedSet<long>(
                Json.IsNothing(list) ? Enumerable.Empty<long>() : list.Children().Select(Json.Number));
        }
    }

    /// Texts that hold a list.
    private static class Separated
    {
        internal static IEnumerable<string> Items(string text, string separator)
        {
            return text.Split(new[] { separator }, StringSplitOptions.None)
                .Select(item => item.Trim())
                .Where(item => item.Length > 0);
        }

        /// Items between commas or line breaks, whichever was used.
        internal static List<string> Loose(string text)
        {
            return text.Split(',', '\n', '\r').Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        }
    }

    /// Compares folders as Files.com does: case, accents, extra slashes and dots do not count.
    private static class Folder
    {
        private static readonly Regex Marks = new Regex(@"\p{M}+");

        /// Letters that compare like others although Unicode does not decompose them.
        private static readonly Dictionary<char, string> PlainLetters = new Dictionary<char, string>
        {
            { '\u0142', "l" }, { '\u0111', "d" }, { '\u00f0', "d" }, { '\u0127', "h" }, { '\u00f8', "o" },
            { '\u00e6', "ae" }, { '\u0153', "oe" }, { '\u00df', "ss" }, { '\u0131', "i" },
        };

        /// The folder without what does not count, but spelled as given; the root is empty.
        internal static string Tidy(string folder)
        {
            var parts = folder.Replace("\0", "").Replace('\\', '/').Split('/')
                .Where(part => part.Length > 0 && part != "." && part != "..");
            var tidied = string.Join("/", parts).TrimEnd();
            // What vanishes at the end can bare more that vanishes, such as the slash before a blank.
            return tidied == folder ? folder : Tidy(tidied);
        }

        /// A text that two spellings have in common exactly when they mean the same folder.
        internal static string Key(string folder)
        {
            var decomposed = Tidy(folder).Normalize(NormalizationForm.FormKD);
            var key = new StringBuilder();
            foreach (var letter in Marks.Replace(decomposed, "").ToLowerInvariant())
            {
                string plain;
                key.Append(PlainLetters.TryGetValue(letter, out plain) ? plain : letter.ToString());
            }
            return key.ToString();
        }

        internal static bool Same(string one, string other)
        {
            return Key(one) == Key(other);
        }
    }

    /// The SHA256 fingerprint of an OpenSSH public key, by which keys are compared.
    private static class Fingerprint
    {
        internal static string Of(string field, string key)
        {
            var parts = key.Trim().Split(new[] { ' ', '\t', '\r', '\n' }, StringSplitOptions.RemoveEmptyEntries);
            try
            {
                var data = Convert.FromBase64String(parts.Length > 1 ? parts[1] : "");
                if (parts[0] == Name(data))
                {
                    using (var sha = SHA256.Create())
                    {
                        return Plain(Convert.ToBase64String(sha.ComputeHash(data)));
                    }
                }
            }
            catch (FormatException)
            {
                throw NoKey(field);
            }
            throw NoKey(field);
        }

        /// A fingerprint as Files.com gives it, without prefix and padding.
        internal static string Plain(string fingerprint)
        {
            return Regex.Replace(fingerprint, "^SHA256:|=", "");
        }

        /// The type that the data itself names; its first four bytes are the length of the name.
        private static string Name(byte[] data)
        {
            var length = data.Length < 4 ? 0 : data[0] << 24 | data[1] << 16 | data[2] << 8 | data[3];
            return length < 1 || length > data.Length - 4 ? null : Encoding.ASCII.GetString(data, 4, length);
        }

        private static Failure NoKey(string field)
        {
            return Failure.Invalid(field, "must be an OpenSSH public key, such as: ssh-ed25519 AAAA... name");
        }
    }

    /// Whether two values of a field mean the same to Files.com. Nothing, an empty text, zero and false are alike.
    private static class Same
    {
        internal static bool Values(JObject schema, JToken one, JToken other)
        {
            if (schema["x-separator"] != null)
            {
                var separator = (string)schema["x-separator"];
                return new HashSet<string>(Separated.Items(Json.Text(one), separator))
                    .SetEquals(Separated.Items(Json.Text(other), separator));
            }
            if ((string)schema["format"] == "date-time")
            {
                return Moment.Read(Json.Text(one)) == Moment.Read(Json.Text(other));
            }
            if ((string)schema["x-reference"] == "folders")
            {
                return Folder.Same(Json.Text(one), Json.Text(other));
            }
            switch (Rules.TypeOf(schema))
            {
                case "array":
                    return new HashSet<string>(Json.Texts(one)).SetEquals(Json.Texts(other));
                case "boolean":
                    return Json.IsTrue(one) == Json.IsTrue(other);
                case "integer":
                    return Json.Number(one) == Json.Number(other);
                default:
                    return Json.Text(one) == Json.Text(other);
            }
        }

        internal static bool Names(string one, string other)
        {
            return string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// Checks an input against the generated schema, and brings values into the form that Files.com takes: a
    /// platform that knows only text may give "12" for a number, "true" for a boolean, and a list as one text.
    private sealed class Rules
    {
        private readonly Contract contract;

        internal Rules(Contract contract)
        {
            this.contract = contract;
        }

        internal static string TypeOf(JObject schema)
        {
            var type = schema["type"];
            return type is JArray ? type.Children().Select(Json.Text).First(name => name != "null") : Json.Text(type);
        }

        internal JToken Check(JObject schema, JToken value)
        {
            return Check("", schema, value);
        }

        private JToken Check(string place, JObject given, JToken value)
        {
            var schema = contract.Resolve(given);
            if (value.Type == JTokenType.Null)
            {
                if (schema["type"] != null && !Json.Texts(schema["type"]).Contains("null"))
                {
                    throw Failure.Invalid(place, "must not be null; leave it out instead");
                }
                return value;
            }
            switch (TypeOf(schema))
            {
                case "boolean": return Boolean(place, value);
                case "integer": return WholeNumber(place, schema, value);
                case "string": return Text(place, schema, value);
                case "array": return List(place, schema, value);
                case "object": return Object(place, schema, value);
                default: return value;
            }
        }

        private static JToken Boolean(string place, JToken value)
        {
            var text = Json.Text(value).Trim();
            if (value.Type == JTokenType.Boolean || Same.Names(text, "true") || Same.Names(text, "false"))
            {
                return Same.Names(text, "true");
            }
            throw Failure.Invalid(place, "must be true or false");
        }

        private static JToken WholeNumber(string place, JObject schema, JToken value)
        {
            long number;
            var text = Regex.Replace(Json.Text(value).Trim(), "[.]0+$", "");
            if (value is JContainer || value.Type == JTokenType.Boolean || !long.TryParse(text, out number))
            {
                throw Failure.Invalid(place, "must be a whole number of at most 64 bits");
            }
            var least = Bound(schema, "minimum", long.MinValue);
            var most = Bound(schema, "maximum", long.MaxValue);
            if (number < least || number > most)
            {
                throw Failure.Invalid(place, most == long.MaxValue
                    ? "must be at least " + least
                    : "must be from " + least + " to " + most);
            }
            return number;
        }

        private JToken Text(string place, JObject schema, JToken value)
        {
            if (value.Type == JTokenType.Array && schema["x-list-of"] != null)
            {
                value = string.Join((string)schema["x-separator"], Json.Texts(value).Select(item => item.Trim()));
            }
            if (value is JContainer || value.Type == JTokenType.Boolean)
            {
                throw Failure.Invalid(place, "must be text");
            }
            var text = Json.Text(value);
            Length(place, schema, text);
            if ((string)schema["format"] == "date-time")
            {
                return DateTime(place, text.Trim());
            }
            if (schema["x-list-of"] != null)
            {
                return ListText(place, schema, text);
            }
            if (schema["pattern"] != null && !Regex.IsMatch(text, (string)schema["pattern"]))
            {
                throw Failure.Invalid(place, "must have the form " + schema["pattern"]);
            }
            if (schema["enum"] != null && !Json.Texts(schema["enum"]).Contains(text))
            {
                throw Failure.Invalid(place, "must be one of " + string.Join(", ", Json.Texts(schema["enum"])));
            }
            return text;
        }

        private static void Length(string place, JObject schema, string text)
        {
            if (Regex.IsMatch(text, "[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]"))
            {
                throw Failure.Invalid(place, "must be valid Unicode");
            }
            var length = Regex.Replace(text, "[\uD800-\uDBFF]", "").Length;
            var least = Bound(schema, "minLength", 0);
            if (length < least)
            {
                throw Failure.Invalid(place,
                    least == 1 ? "must not be empty" : "must have at least " + least + " characters");
            }
            var most = Bound(schema, "maxLength", long.MaxValue);
            if (length > most)
            {
                throw Failure.Invalid(place, "must have at most " + most + " characters");
            }
        }

        private static JToken DateTime(string place, string text)
        {
            if (Moment.Read(text) == null)
            {
                throw Failure.Invalid(place, "must be a date and time with an offset, such as 2026-03-31T17:00:00Z");
            }
            return text;
        }

        private static JToken ListText(string place, JObject schema, string text)
        {
            var items = Separated.Loose(text);
            long number;
            for (var i = 0; i < items.Count; i++)
            {
                if ((string)schema["x-list-of"] == "integer" && !long.TryParse(items[i], out number))
                {
                    throw Failure.Invalid(place + "[" + i + "]", "must be a whole number of at most 64 bits");
                }
            }
            return string.Join((string)schema["x-separator"], items);
        }

        private JToken List(string place, JObject schema, JToken value)
        {
            var items = contract.Resolve((JObject)schema["items"]);
            if (value.Type != JTokenType.Array && TypeOf(items) == "integer" && !(value is JContainer))
            {
                value = Json.Array(Separated.Loose(Json.Text(value)));
            }
            var list = value as JArray;
            if (list == null)
            {
                throw Failure.Invalid(place, "must be a list");
            }
            if (list.Count < Bound(schema, "minItems", 0))
            {
                throw Failure.Invalid(place, "must not be empty");
            }
            return Json.Array(list.Select((item, i) => Check(place + "[" + i + "]", items, item)));
        }

        private JToken Object(string place, JObject schema, JToken value)
        {
            var given = value as JObject;
            if (given == null)
            {
                throw Failure.Invalid(place, "must be an object");
            }
            var known = (JObject)schema["properties"] ?? new JObject();
            var accepted = new JObject();
            foreach (var field in given.Properties())
            {
                var rule = known[field.Name] as JObject;
                if (rule == null && Json.IsFalse(schema["additionalProperties"]))
                {
                    throw Failure.Invalid(Within(place, field.Name), "is not a known field");
                }
                accepted[field.Name] = rule == null
                    ? field.Value
                    : Check(Within(place, field.Name), rule, field.Value);
            }
            foreach (var name in Json.Texts(schema["required"]).Where(name => accepted[name] == null))
            {
                throw Failure.Invalid(Within(place, name), "must be given");
            }
            return accepted;
        }

        private static string Within(string place, string field)
        {
            return place.Length == 0 ? field : place + "." + field;
        }

        private static long Bound(JObject schema, string name, long otherwise)
        {
            return schema[name] == null ? otherwise : (long)schema[name];
        }
    }

    /// One request of an operation of the contract, with its fields by name, wherever they travel.
    private sealed class ApiRequest
    {
        private readonly List<KeyValuePair<string, string>> fields = new List<KeyValuePair<string, string>>();

        internal ApiRequest(string operation)
        {
            Operation = operation;
        }

        internal string Operation { get; private set; }
        internal JObject Body { get; private set; }

        internal ApiRequest With(string name, object value)
        {
            fields.Add(new KeyValuePair<string, string>(name, value.ToString()));
            return this;
        }

        internal ApiRequest Sending(JObject body)
        {
            Body = body;
            return this;
        }

        internal string Field(string name)
        {
            return fields.First(field => field.Key == name).Value;
        }

        /// Path and query, with an optional position in a list.
        internal string Target(string template, string cursor)
        {
            var query = new List<KeyValuePair<string, string>>();
            var target = template;
            foreach (var field in fields)
            {
                var placeholder = "{" + field.Key + "}";
                if (template.Contains(placeholder))
                {
                    target = target.Replace(placeholder, Encoded(field));
                }
                else
                {
                    query.Add(field);
                }
            }
            if (cursor != null)
            {
                query.Add(new KeyValuePair<string, string>("cursor", cursor));
            }
            return query.Count == 0 ? target : target + "?" + UrlQuery.Write(query);
        }

        /// Each segment is encoded for itself. One that would lead out of its place is refused, because Uri, servers
        /// and proxies resolve it. Only a path may hold several.
        private static string Encoded(KeyValuePair<string, string> field)
        {
            var parts = field.Value.Split('/').Where(part => part.Length > 0).ToList();
            if (parts.Contains(".") || parts.Contains(".."))
            {
                throw Failure.Invalid(field.Key, "must not hold a segment \".\" or \"..\"");
            }
            if (field.Key != "path" && (parts.Count != 1 || field.Value.Contains("/")))
            {
                throw Failure.Invalid(field.Key, "must be one segment of a path");
            }
            return string.Join("/", parts.Select(Uri.EscapeDataString));
        }
    }

    /// What Files.com answered.
    private sealed class Answer
    {
        internal int Status { get; set; }
        internal JToken Body { get; set; }
        internal string Cursor { get; set; }
    }

    /// Whether a failed attempt may have changed something at Files.com.
    private enum Effect
    {
        None,
        Unknown,
        Accepted,
    }

    /// How one attempt ended: with an answer or with a failure.
    private sealed class Attempt
    {
        internal Answer Answer { get; set; }
        internal Failure Failure { get; set; }
        internal Effect Effect { get; set; }
    }

    /// Calls of Files.com. A write whose answer was lost is sent again only when that can do no harm; a creation
    /// is looked for first. Waits and repeats stay within the deadline; what does not fit ends in a failure
    /// after which the same call can be made again.
    private sealed class Api
    {
        private const int MostAttempts = 8;
        private const int FirstDelay = 150;

        private readonly IScriptContext context;
        private readonly IncomingCall call;
        private readonly Random random = new Random();

        /// Of all that was sent: an odd site may show later what it was sent before.
        private readonly HashSet<string> secrets = new HashSet<string>();

        internal Api(IScriptContext context, IncomingCall call, Contract contract, Deadline deadline)
        {
            this.context = context;
            this.call = call;
            Contract = contract;
            Deadline = deadline;
            secrets.UnionWith(call.Credentials.Select(header => header.Value));
        }

        internal Contract Contract { get; private set; }
        internal Deadline Deadline { get; private set; }

        internal Uri OriginalAddress
        {
            get { return context.OriginalRequestUri; }
        }

        internal async Task<JObject> One(ApiRequest request)
        {
            return (JObject)(await Run(request, null).ConfigureAwait(false)).Body;
        }

        internal async Task Nothing(ApiRequest request)
        {
            await Run(request, null).ConfigureAwait(false);
        }

        /// Any call of Files.com, sent again only when it reads.
        internal async Task<JObject> Call(JObject input)
        {
            var method = Json.Text(input["method"]);
            var operation = Operation.Any(method, "/{path}");
            var request = new ApiRequest("call").With("path", Json.Text(input["path"]));
            foreach (var part in ((JObject)input["query"] ?? new JObject()).Properties())
            {
                request.With(part.Name, Json.Text(part.Value));
            }
            var body = input["body"] as JObject;
            var answer = await Run(body == null ? request : request.Sending(body), operation, null)
                .ConfigureAwait(false);
            var result = new JObject { { "status", answer.Status } };
            if (answer.Body != null)
            {
                result["body"] = answer.Body;
            }
            if (answer.Cursor != null)
            {
                result["next_cursor"] = answer.Cursor;
            }
            return result;
        }

        /// One record, or null when there is none.
        internal async Task<JObject> Find(ApiRequest request)
        {
            try
            {
                return await One(request).ConfigureAwait(false);
            }
            catch (Failure failure) when (failure.Is("NOT_FOUND"))
            {
                return null;
            }
        }

        /// Deletes; a record that has gone meanwhile is as good. Whether it was still there.
        internal async Task<bool> Delete(ApiRequest request)
        {
            try
            {
                await Nothing(request).ConfigureAwait(false);
                return true;
            }
            catch (Failure failure) when (failure.Is("NOT_FOUND"))
            {
                return false;
            }
        }

        /// All pages of a list.
        internal async Task<List<JObject>> All(ApiRequest request)
        {
            var records = new List<JObject>();
            string cursor = null;
            do
            {
                var page = await Page(request, cursor).ConfigureAwait(false);
                records.AddRange(Json.Objects(page.Body));
                cursor = page.Cursor;
            }
            while (cursor != null);
            return records;
        }

        internal Task<Answer> Page(ApiRequest request, string cursor)
        {
            return Run(request, cursor);
        }

        private Task<Answer> Run(ApiRequest request, string cursor)
        {
            return Run(request, Contract.Call(request.Operation), cursor);
        }

        private async Task<Answer> Run(ApiRequest request, Operation operation, string cursor)
        {
            var ambiguous = false;
            Failure earlier = null;
            for (var number = 1; ; number++)
            {
                var attempt = await Send(request, operation, cursor).ConfigureAwait(false);
                if (attempt.Failure == null)
                {
                    return attempt.Answer;
                }
                if (attempt.Failure.Is("TIMEOUT") && earlier != null)
                {
                    throw earlier; // says more than that the time is over
                }
                earlier = attempt.Failure;
                if (ambiguous && operation.Method == "DELETE" && attempt.Failure.Is("NOT_FOUND"))
                {
                    return new Answer(); // the deletion whose answer was lost has been done
                }
                ambiguous |= attempt.Effect != Effect.None;
                var last = number == MostAttempts || !attempt.Failure.Passes;
                var record = ambiguous && MayBeThere(request, operation, attempt)
                    ? await Look(request, attempt, number, last).ConfigureAwait(false)
                    : await GoOn(operation, attempt, number, last).ConfigureAwait(false);
                if (record != null)
                {
                    return new Answer { Body = record };
                }
            }
        }

        /// Whether an earlier attempt or this one may have created the record.
        private static bool MayBeThere(ApiRequest request, Operation operation, Attempt attempt)
        {
            var unclear = attempt.Effect != Effect.None && operation.Repeat == "after-lookup";
            return CreationLookup.Knows(request.Operation) && (unclear || attempt.Failure.Is("CONFLICT"));
        }

        private async Task<JObject> Look(ApiRequest request, Attempt attempt, int number, bool last)
        {
            if (!last && !await Rest(attempt, number).ConfigureAwait(false))
            {
                throw attempt.Failure;
            }
            var record = await Find(request, attempt).ConfigureAwait(false);
            if (record == null && last)
            {
                throw attempt.Failure;
            }
            return record;
        }

        /// What will pass is left as it is, so that the platform calls again and the look with it.
        private async Task<JObject> Find(ApiRequest request, Attempt attempt)
        {
            try
            {
                return await CreationLookup.Find(this, request).ConfigureAwait(false);
            }
            catch (Failure look)
                when (!look.Passes && !look.Is("TIMEOUT") && !look.Is("CONFLICT") && !look.Is("UNCERTAIN"))
            {
                throw new Failure("UNCERTAIN", "The answer was lost, so it may have taken effect. Looking for the record"
                    + " failed too: " + look.Message + " Check at Files.com before you do it again. The failure: "
                    + attempt.Failure.Message);
            }
        }

        private async Task<JObject> GoOn(Operation operation, Attempt attempt, int number, bool last)
        {
            if (attempt.Effect != Effect.None && operation.Repeat == "never")
            {
                throw new Failure("UNCERTAIN", "The answer was lost, so it may have taken effect; it was not sent"
                    + " again. Check at Files.com before you do it again. " + attempt.Failure.Message);
            }
            if (last || !await Rest(attempt, number).ConfigureAwait(false))
            {
                throw attempt.Failure;
            }
            return null;
        }

        /// Waits for the next attempt; false when there is no time for it.
        private async Task<bool> Rest(Attempt attempt, int number)
        {
            var longest = Math.Min(2000, FirstDelay << Math.Min(number - 1, 4));
            var wait = attempt.Failure.RetryAfter ?? TimeSpan.FromMilliseconds(random.Next(longest));
            if (Deadline.IsLate || wait.TotalMilliseconds >= Deadline.Left)
            {
                return false;
            }
            await Task.Delay(wait, Deadline.Cancelled).ConfigureAwait(false);
            return true;
        }

        private async Task<Attempt> Send(ApiRequest request, Operation operation, string cursor)
        {
            if (Deadline.Left == 0)
            {
                return Failed(Effect.None, new Failure("TIMEOUT", "The five seconds that the platform gives were over"
                    + " before everything was done. Run it again; it goes on where it stopped."));
            }
            secrets.UnionWith(Contract.SecretsIn(request.Body));
            using (var message = Message(request, operation, cursor))
            using (var timer = CancellationTokenSource.CreateLinkedTokenSource(Deadline.Cancelled))
            {
                timer.CancelAfter(TimeSpan.FromMilliseconds(Deadline.Left));
                try
                {
                    using (var response = await context.SendAsync(message, timer.Token).ConfigureAwait(false))
                    {
                        var text = response.Content == null
                            ? ""
                            : await response.Content.ReadAsStringAsync().ConfigureAwait(false);
                        return Received(operation, response, text);
                    }
                }
                catch (OperationCanceledException)
                {
                    return Failed(Effect.Unknown, new Failure("TIMEOUT", "Files.com did not answer within the five"
                        + " seconds that the platform gives. Run it again; what was done is not done twice."));
                }
                catch (HttpRequestException)
                {
                    return Broken();
                }
                catch (IOException)
                {
                    return Broken();
                }
                catch (WebException)
                {
                    return Broken();
                }
            }
        }

        private static Attempt Broken()
        {
            return Failed(Effect.Unknown, new Failure("CONNECTION",
                "The connection to Files.com broke before the whole answer came. Try again later.") { Passes = true });
        }

        private static Attempt Failed(Effect effect, Failure failure)
        {
            return new Attempt { Effect = effect, Failure = failure };
        }

        private HttpRequestMessage Message(ApiRequest request, Operation operation, string cursor)
        {
            var address = new Uri(call.Site + request.Target(operation.Template, cursor));
            var message = new HttpRequestMessage(new HttpMethod(operation.Method), address);
            foreach (var header in call.Credentials)
            {
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            message.Headers.TryAddWithoutValidation("Accept", "application/json");
            message.Headers.TryAddWithoutValidation("User-Agent", "Files.com-Provisioning-Power-Automate");
            if (request.Body != null)
            {
                message.Content = CreateJsonContent(request.Body.ToString(Formatting.None));
            }
            return message;
        }

        private Attempt Received(Operation operation, HttpResponseMessage response, string text)
        {
            JToken body = null;
            try
            {
                body = text.Trim().Length == 0 ? null : Json.Parse(text);
            }
            catch (JsonException)
            {
                if (response.IsSuccessStatusCode)
                {
                    return Unreadable(Effect.Accepted);
                }
                if (ErrorAnswer.ReasonDecides(response))
                {
                    return Unreadable(Effect.None); // refused, but the reason was garbled on the way
                }
            }
            if (!response.IsSuccessStatusCode)
            {
                return ErrorAnswer.Read(response, body as JObject, secrets.ToList());
            }
            var expected = operation.Answer == "list" ? body is JArray
                : operation.Answer == "one" ? body is JObject : true;
            if (!expected)
            {
                return Unreadable(Effect.Accepted);
            }
            return new Attempt
            {
                Answer = new Answer
                {
                    Status = (int)response.StatusCode, Body = body, Cursor = Header(response),
                },
            };
        }

        private static Attempt Unreadable(Effect effect)
        {
            return Failed(effect, new Failure("SERVER_ERROR",
                "The answer of Files.com cannot be read. Check the site's address; if it is right, try again later.")
            {
                Passes = true,
            });
        }

        private static string Header(HttpResponseMessage response)
        {
            IEnumerable<string> values;
            var cursor = response.Headers.TryGetValues("X-Files-Cursor", out values) ? values.First() : "";
            return cursor.Length == 0 ? null : cursor;
        }
    }

    /// Turns an error answer of Files.com into a failure. Its type decides, then the status.
    private static class ErrorAnswer
    {
        /// Limits that trying again makes worse, or that do not go away by waiting.
        private static readonly HashSet<string> LastingLimits = new HashSet<string>
        {
            "rate-limited/duplicate-share-recipient", "rate-limited/reauthentication-rate-limited",
            "rate-limited/too-many-login-attempts", "rate-limited/too-many-shares",
        };

        private static readonly Regex Named =
            new Regex(@"(?:^|, )([\w\[\].]+) ((?:is missing|is invalid|does not have a)[^,]*)");

        private static readonly Regex Required = new Regex(@"parameter missing: ([\w\[\].]+)");

        /// Whether what is to be done next depends on the body.
        internal static bool ReasonDecides(HttpResponseMessage response)
        {
            var type = response.Content.Headers.ContentType;
            return type != null && type.MediaType == "application/json"
                && new[] { 400, 404, 409, 422 }.Contains((int)response.StatusCode);
        }

        internal static Attempt Read(HttpResponseMessage response, JObject body, List<string> secrets)
        {
            var status = (int)response.StatusCode;
            var said = body == null ? "" : Said(body);
            var type = body == null ? "" : Json.Text(body["type"]);
            var kind = Kind(status, type, IsTaken(body, said));
            var message = said.Length == 0 ? "Files.com answered with HTTP status " + status : said.TrimEnd('.');
            var failure = new Failure(kind, Hide(message + ". " + Advice(kind), secrets))
            {
                Type = type.Length == 0 ? null : type,
                Passes = Passing(status, kind, type),
                RetryAfter = RetryAfter(response),
            };
            foreach (var field in Fields(body, said, type).Take(1))
            {
                failure.Field = field.Key;
                failure.Rule = Hide(field.Value, secrets);
            }
            return new Attempt { Failure = failure, Effect = status >= 500 ? Effect.Unknown : Effect.None };
        }

        private static string Said(JObject body)
        {
            var first = Json.IsNothing(body["errors"]) ? null : body["errors"].Children().FirstOrDefault();
            var nested = first is JObject ? first["error"] : first;
            return new[] { body["error"], body["detail"], nested, body["title"] }
                .Select(Json.Text)
                .FirstOrDefault(text => text.Trim().Length > 0) ?? "";
        }

        private static bool IsTaken(JObject body, string said)
        {
            return said.Contains("already been taken")
                || body != null && body["model_error_keys"] is JObject
                && body["model_error_keys"].SelectTokens("$.*[*]").Any(key => Json.Text(key) == "taken");
        }

        private static IEnumerable<KeyValuePair<string, string>> Fields(JObject body, string said, string type)
        {
            var errors = body == null ? null : body["model_errors"] as JObject;
            if (errors != null && errors.HasValues)
            {
                return errors.Properties().Select(error => new KeyValuePair<string, string>(
                    error.Name,
                    error.Value is JArray ? string.Join("; ", Json.Texts(error.Value)) : Json.Text(error.Value)));
            }
            var named = Named.Matches(said).Cast<Match>()
                .Select(match => new KeyValuePair<string, string>(match.Groups[1].Value, match.Groups[2].Value))
                .Concat(Required.Matches(said).Cast<Match>()
                    .Select(match => new KeyValuePair<string, string>(match.Groups[1].Value, "is missing")))
                .ToList();
            var field = FieldOf(type);
            return named.Count > 0 || field == null
                ? named
                : new List<KeyValuePair<string, string>> { new KeyValuePair<string, string>(field, said) };
        }

        private static string FieldOf(string type)
        {
            if (type.StartsWith("bad-request/invalid-filter", StringComparison.Ordinal))
            {
                return "filter";
            }
            switch (type)
            {
                case "bad-request/invalid-path":
                case "bad-request/path-cannot-have-trailing-whitespace":
                    return "path";
                case "bad-request/invalid-cursor":
                case "bad-request/invalid-cursor-type-for-sort":
                    return "cursor";
                case "bad-request/user-id-invalid":
                    return "user_id";
                default:
                    return null;
            }
        }

        private static string Kind(int status, string type, bool taken)
        {
            switch (type.Split('/')[0])
            {
                case "bad-request": return "INVALID_INPUT";
                case "not-authenticated": return "NOT_AUTHENTICATED";
                case "not-authorized": return "NOT_AUTHORIZED";
                case "not-found": return "NOT_FOUND";
                case "rate-limited": return "RATE_LIMITED";
                case "service-unavailable": return "SITE_UNAVAILABLE";
                case "site-configuration":
                    return type.EndsWith("/account-already-exists", StringComparison.Ordinal)
                        ? "CONFLICT" : "SITE_UNAVAILABLE";
                case "processing-failure":
                    return taken || type.EndsWith("/destination-exists", StringComparison.Ordinal) ? "CONFLICT"
                        : type.EndsWith("/model-save-error", StringComparison.Ordinal) ? "INVALID_INPUT" : "REFUSED";
                default: return KindOfStatus(status);
            }
        }

        private static string KindOfStatus(int status)
        {
            switch (status)
            {
                case 400:
                case 422: return "INVALID_INPUT";
                case 401: return "NOT_AUTHENTICATED";
                case 403: return "NOT_AUTHORIZED";
                case 404: return "NOT_FOUND";
                case 407: return "CONNECTION";
                case 408: return "TIMEOUT";
                case 409: return "CONFLICT";
                case 429: return "RATE_LIMITED";
                default: return status >= 400 && status < 500 ? "REFUSED" : "SERVER_ERROR";
            }
        }

        /// Whether the same request can succeed later without any change to it.
        private static bool Passing(int status, string kind, string type)
        {
            return kind == "RATE_LIMITED" ? !LastingLimits.Contains(type)
                : kind == "TIMEOUT" || type == "service-unavailable/migration-in-progress"
                || status >= 500 && status != 501 && status != 505;
        }

        /// Seconds, or a date by the server's own clock.
        private static TimeSpan? RetryAfter(HttpResponseMessage response)
        {
            var header = response.Headers.RetryAfter;
            if (header == null)
            {
                return null;
            }
            if (header.Delta.HasValue)
            {
                return header.Delta;
            }
            var wait = header.Date.Value - (response.Headers.Date ?? DateTimeOffset.UtcNow);
            return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
        }

        private static string Hide(string text, List<string> secrets)
        {
            return secrets.Where(secret => secret.Length > 0)
                .Aggregate(text, (shown, secret) => shown.Replace(secret, "***"));
        }

        private static string Advice(string kind)
        {
            switch (kind)
            {
                case "INVALID_INPUT": return "Correct the input and try again.";
                case "NOT_AUTHENTICATED": return "Check the API key and the address of the site in the connection.";
                case "NOT_AUTHORIZED": return "Use a key of a user who may do this, such as a site administrator.";
                case "NOT_FOUND": return "Check the id or the name; what may not be seen is not found either.";
                case "CONFLICT": return "Choose another value, or use the action that ensures the record.";
                case "SITE_UNAVAILABLE": return "Look at the site's settings and account at Files.com.";
                case "REFUSED": return "Look at the record at Files.com.";
                default: return "Try again later.";
            }
        }
    }

    /// Finds out whether a creation whose answer was lost took effect: looks for the record that has what must
    /// be unique, and compares it with what was sent.
    private static class CreationLookup
    {
        private static readonly Dictionary<string, Func<Api, ApiRequest, Task<List<JObject>>>> Searches =
            new Dictionary<string, Func<Api, ApiRequest, Task<List<JObject>>>>
            {
                { "createUser", (api, request) => Named(api, request, "listUsers", "username") },
                { "createGroup", Groups },
                { "createPermission", Permissions },
                { "createPublicKey", Keys },
                { "createFolder", Folders },
            };

        internal static bool Knows(string operation)
        {
            return Searches.ContainsKey(operation);
        }

        /// Whether a record can be told from others; a key pair that the site made cannot.
        internal static bool CanTell(ApiRequest request)
        {
            return Knows(request.Operation)
                && (request.Operation != "createPublicKey" || !Json.IsNothing(request.Body["public_key"]));
        }

        /// Whether a record was made within the time in which the platform repeats a call; groups do not tell.
        internal static bool IsRecent(JObject record)
        {
            var made = Moment.Of(record, "created_at");
            return !made.HasValue || Moment.Now - made.Value < 900;
        }

        /// The record that was created, or null when there is none; a failure when another one is in the way.
        internal static async Task<JObject> Find(Api api, ApiRequest request)
        {
            var rivals = await Searches[request.Operation](api, request).ConfigureAwait(false);
            var fields = api.Contract.Body(request.Operation);
            var created = rivals.FirstOrDefault(rival => Differing(fields, request.Body, rival).Count == 0);
            if (created == null && rivals.Count > 0)
            {
                throw new Failure("CONFLICT", "Such a record is there already, with another "
                    + string.Join(", ", Differing(fields, request.Body, rivals[0]))
                    + ". Choose another name, or use the action that ensures the record.");
            }
            return created;
        }

        /// Names of fields that were sent and came back with another value.
        private static List<string> Differing(JObject fields, JObject sent, JObject record)
        {
            return sent.Properties()
                .Where(field => record[field.Name] != null)
                .Where(field => !IsSame((JObject)fields[field.Name], field.Value, record[field.Name]))
                .Select(field => field.Name)
                .ToList();
        }

        /// Files.com may change the case of a text and the slashes around a path when it keeps them.
        private static bool IsSame(JObject schema, JToken sent, JToken kept)
        {
            return Same.Values(schema, sent, kept)
                || sent.Type == JTokenType.String && Same.Names(Plain(sent), Plain(kept));
        }

        private static string Plain(JToken value)
        {
            return Json.Text(value).Trim().Trim('/');
        }

        private static async Task<List<JObject>> Named(Api api, ApiRequest request, string list, string key)
        {
            var name = Json.Text(request.Body[key]);
            var found = await api.All(new ApiRequest(list).With("filter[" + key + "]", name)).ConfigureAwait(false);
            return found.Where(record => Same.Names(name, Json.Text(record[key]))).ToList();
        }

        private static async Task<List<JObject>> Groups(Api api, ApiRequest request)
        {
            var found = await Named(api, request, "listGroups", "name").ConfigureAwait(false);
            var workspace = request.Body["workspace_id"];
            return found
                .Where(group => workspace == null
                    || Json.Number(workspace) == Json.Number(group["workspace_id"]))
                .ToList();
        }

        /// Nothing stands in the way of a permission; only one that is equal counts.
        private static async Task<List<JObject>> Permissions(Api api, ApiRequest request)
        {
            var folder = Json.Text(request.Body["path"]);
            var fields = api.Contract.Body(request.Operation);
            var list = new ApiRequest("listPermissions").With("filter[path]", folder);
            var found = await api.All(list).ConfigureAwait(false);
            return found.Where(entry => Differing(fields, request.Body, entry).Count == 0).ToList();
        }

        private static async Task<List<JObject>> Keys(Api api, ApiRequest request)
        {
            var text = Json.Text(request.Body["public_key"]);
            if (text.Length == 0)
            {
                throw new Failure("UNCERTAIN", "The answer that held the generated private key was lost. Delete the"
                    + " public key " + Json.Text(request.Body["title"]) + " if it is there, and generate a new pair.");
            }
            var wanted = Fingerprint.Of("public_key", text);
            var found = await PublicKeys.OfUser(api, Json.Number(request.Body["user_id"])).ConfigureAwait(false);
            return found.Where(key => PublicKeys.FingerprintOf(key) == wanted).ToList();
        }

        private static async Task<List<JObject>> Folders(Api api, ApiRequest request)
        {
            var entry = await api.Find(new ApiRequest("getFileEntry").With("path", request.Field("path")))
                .ConfigureAwait(false);
            return entry != null && Json.Text(entry["type"]) == "directory"
                ? new List<JObject> { entry }
                : new List<JObject>();
        }
    }

    /// The one field of several by which an input chooses a record.
    private sealed class Selector
    {
        private static readonly string[] UserFields = { "user_id", "username", "email" };
        private static readonly string[] GroupFields = { "group_id", "group_name" };

        private Selector(string field, JToken value)
        {
            Field = field;
            Value = value;
        }

        internal string Field { get; private set; }
        internal JToken Value { get; private set; }

        internal string Text
        {
            get { return Json.Text(Value); }
        }

        internal long Id
        {
            get { return (long)Value; }
        }

        internal static Selector User(JObject input)
        {
            return One(input, UserFields, "username");
        }

        internal static Selector Group(JObject input)
        {
            return One(input, GroupFields, "group_id");
        }

        internal static Selector Of(string field, JToken value)
        {
            return new Selector(field, value);
        }

        internal static Selector One(JObject input, string[] fields, string blamed)
        {
            var given = fields.Where(field => !Json.IsNothing(input[field])).ToList();
            if (given.Count == 0)
            {
                throw Failure.Invalid(blamed, "must be given; or give another of " + string.Join(", ", fields));
            }
            if (given.Count > 1)
            {
                throw Failure.Invalid(given[1],
                    "must be left out, because " + given[0] + " is given; give only one");
            }
            return new Selector(given[0], input[given[0]]);
        }
    }

    /// What an action has changed so far, so that a failure can tell.
    private sealed class Progress
    {
        private readonly List<string> steps = new List<string>();

        internal bool ChangedAnything
        {
            get { return steps.Count > 0; }
        }

        internal void Done(string step)
        {
            steps.Add(step);
        }

        /// Runs the part that writes; a failure in it tells what had been done.
        internal async Task<T> Guard<T>(Func<Task<T>> writes)
        {
            try
            {
                return await writes().ConfigureAwait(false);
            }
            catch (Failure failure) when (ChangedAnything)
            {
                throw failure.After(steps);
            }
        }
    }

    /// Finds users by id, username or e-mail address; case does not matter.
    private static class Users
    {
        internal static Task<JObject> Find(Api api, Selector selector)
        {
            switch (selector.Field)
            {
                case "user_id": return ById(api, selector.Id);
                case "email": return ByEmail(api, selector.Text);
                default: return ByUsername(api, selector.Text);
            }
        }

        internal static async Task<JObject> Require(Api api, Selector selector)
        {
            var user = await Find(api, selector).ConfigureAwait(false);
            if (user == null)
            {
                throw Missing(selector);
            }
            return user;
        }

        /// The id; one that is given is taken on trust.
        internal static async Task<long> IdOf(Api api, Selector selector)
        {
            return selector.Field == "user_id"
                ? selector.Id
                : Json.Number((await Require(api, selector).ConfigureAwait(false))["id"]);
        }

        internal static Failure Missing(Selector selector)
        {
            return new Failure("NOT_FOUND", "There is no user whose " + selector.Field + " is " + selector.Text
                + ". Check the spelling, or create the user first.");
        }

        internal static Task<JObject> ById(Api api, long id)
        {
            return api.Find(new ApiRequest("getUser").With("id", id));
        }

        internal static async Task<JObject> ByUsername(Api api, string username)
        {
            return (await Having(api, "username", username).ConfigureAwait(false)).FirstOrDefault();
        }

        /// The only user with the address; a failure when several have it.
        internal static async Task<JObject> ByEmail(Api api, string email)
        {
            var users = await Having(api, "email", email).ConfigureAwait(false);
            if (users.Count > 1)
            {
                var names = users.Select(user => Json.Text(user["username"]));
                throw new Failure("CONFLICT", "Several users have the e-mail address " + email + ": "
                    + string.Join(", ", names) + ". Choose one by username.");
            }
            return users.FirstOrDefault();
        }

        internal static Task<JObject> Update(Api api, JObject user, JObject changes)
        {
            return api.One(new ApiRequest("updateUser").With("id", Json.Number(user["id"])).Sending(changes));
        }

        internal static void RefuseSiteAdmin(JObject user)
        {
            if (Json.IsTrue(user["site_admin"]))
            {
                throw new Failure("REFUSED", Json.Text(user["username"]) + " is a site administrator and cannot be"
                    + " switched off. Take the role away first (site_admin false), then run this again."
                    + " Nothing was changed.");
            }
        }

        private static async Task<List<JObject>> Having(Api api, string field, string value)
        {
            var list = new ApiRequest("listUsers").With("filter[" + field + "]", value);
            var users = await api.All(list).ConfigureAwait(false);
            return users.Where(user => Same.Names(value, Json.Text(user[field]))).ToList();
        }
    }

    /// Finds groups by name, and makes the ones that are missing where that is allowed.
    private static class Groups
    {
        /// The group of this name in a workspace (null for whichever), or null.
        internal static async Task<JObject> ByName(Api api, string name, JToken workspace)
        {
            var list = new ApiRequest("listGroups").With("filter[name]", name);
            var groups = (await api.All(list).ConfigureAwait(false))
                .Where(group => Same.Names(name, Json.Text(group["name"])))
                .Where(group => workspace == null || Json.Number(workspace) == Json.Number(group["workspace_id"]))
                .ToList();
            if (groups.Count > 1)
            {
                throw new Failure("CONFLICT",
                    "Several groups are called " + name + ", in different workspaces. Choose one by id.");
            }
            return groups.FirstOrDefault();
        }

        /// The id, or null when no group has the name; an id that is given is taken on trust.
        internal static async Task<long?> FindId(Api api, Selector selector)
        {
            if (selector.Field == "group_id")
            {
                return selector.Id;
            }
            var group = await ByName(api, selector.Text, null).ConfigureAwait(false);
            return group == null ? (long?)null : Json.Number(group["id"]);
        }

        internal static async Task<long> RequireId(Api api, Selector selector)
        {
            var id = await FindId(api, selector).ConfigureAwait(false);
            if (id == null)
            {
                throw Missing(selector.Text);
            }
            return id.Value;
        }

        internal static Failure Missing(string name)
        {
            return new Failure("NOT_FOUND", "There is no group called " + name
                + ". Check the spelling, create the group, or set create_missing_groups to true.");
        }

        /// Makes a group; when somebody else has just made it, that one is taken.
        internal static async Task<JObject> Create(Api api, JObject body)
        {
            Failure conflict;
            try
            {
                return await api.One(new ApiRequest("createGroup").Sending(body)).ConfigureAwait(false);
            }
            catch (Failure failure) when (failure.Is("CONFLICT"))
            {
                conflict = failure;
            }
            var there = await ByName(api, Json.Text(body["name"]), body["workspace_id"]).ConfigureAwait(false);
            if (there == null)
            {
                throw conflict;
            }
            return there;
        }
    }

    /// Groups given by id and by name; names are looked up first, and made only when writing begins.
    private sealed class WantedGroups
    {
        private readonly Api api;
        private readonly SortedSet<long> ids;
        private readonly List<string> missing = new List<string>();

        private WantedGroups(Api api, SortedSet<long> ids)
        {
            this.api = api;
            this.ids = ids;
        }

        internal static async Task<WantedGroups> Read(Api api, JObject input)
        {
            var wanted = new WantedGroups(api, IdText.Array(input["group_ids"]));
            foreach (var name in Json.Texts(input["groups"]))
            {
                var group = await Groups.ByName(api, name, null).ConfigureAwait(false);
                if (group != null)
                {
                    wanted.ids.Add(Json.Number(group["id"]));
                }
                else if (Json.IsTrue(input["create_missing_groups"]))
                {
                    wanted.missing.Add(name);
                }
                else
                {
                    throw Groups.Missing(name);
                }
            }
            return wanted;
        }

        /// The ids of all, after the missing groups have been made.
        internal async Task<SortedSet<long>> Ids(Progress progress)
        {
            foreach (var name in missing)
            {
                var group = await Groups.Create(api, new JObject { { "name", name } }).ConfigureAwait(false);
                ids.Add(Json.Number(group["id"]));
                progress.Done("created the group " + name);
            }
            missing.Clear();
            return ids;
        }
    }

    /// Single memberships. Adding is an upsert of one membership, so it disturbs no other addition.
    private static class Memberships
    {
        /// The membership, or null.
        internal static async Task<JObject> Find(Api api, long user, long group)
        {
            var list = new ApiRequest("listGroupUsers").With("group_id", group).With("user_id", user);
            var page = await api.Page(list, null).ConfigureAwait(false);
            return Json.Objects(page.Body).FirstOrDefault();
        }

        internal static async Task<List<JObject>> Of(Api api, string owner, long id, string order)
        {
            var list = new ApiRequest("listGroupUsers").With(owner, id);
            var all = await api.All(list).ConfigureAwait(false);
            return all.OrderBy(membership => Json.Number(membership[order])).ToList();
        }

        /// Makes the user a member; without a role the role stays as it is.
        internal static Task<JObject> Add(Api api, long user, long group, JToken admin)
        {
            var body = new JObject { { "group_id", group }, { "user_id", user } };
            if (!Json.IsNothing(admin))
            {
                body["admin"] = admin;
            }
            return api.One(new ApiRequest("updateGroupUser").With("id", group).Sending(body));
        }

        internal static Task<bool> Remove(Api api, long user, long group)
        {
            return api.Delete(
                new ApiRequest("deleteGroupUser").With("id", group).With("group_id", group).With("user_id", user));
        }
    }

    /// The groups a user is in, compared with those the user is to be in.
    private sealed class UserGroups
    {
        private readonly SortedSet<long> administered;
        private readonly SortedSet<long> current;

        internal UserGroups(JObject user, IEnumerable<long> wanted, bool exact)
        {
            administered = IdText.Array(user["admin_group_ids"]);
            // Whether an administered group is also among group_ids is not said publicly.
            current = new SortedSet<long>(IdText.Read(user["group_ids"]).Concat(administered));
            Wanted = new SortedSet<long>(exact ? wanted : wanted.Concat(current));
        }

        internal SortedSet<long> Wanted { get; private set; }

        internal List<long> Added
        {
            get { return Wanted.Except(current).ToList(); }
        }

        internal List<long> Removed
        {
            get { return current.Except(Wanted).ToList(); }
        }

        internal bool Differ
        {
            get { return Added.Count + Removed.Count > 0; }
        }

        /// Whether writing the whole list could cost the user an administrator flag that is to stay.
        internal bool WholeListIsRisky
        {
            get { return administered.Overlaps(Wanted); }
        }

        /// Joins and leaves group by group.
        internal async Task Apply(Api api, long user, Progress progress)
        {
            foreach (var group in Added)
            {
                await Memberships.Add(api, user, group, null).ConfigureAwait(false);
                progress.Done("joined group " + group);
            }
            foreach (var group in Removed)
            {
                await Memberships.Remove(api, user, group).ConfigureAwait(false);
                progress.Done("left group " + group);
            }
        }
    }

    /// Who holds a permission, as an input chooses it; matched against entries without a lookup.
    private sealed class Holder
    {
        private static readonly string[] Fields =
        {
            "user_id", "username", "group_id", "group_name", "group_ids", "partner_id",
        };

        private readonly Selector selector;

        private Holder(Selector selector)
        {
            this.selector = selector;
        }

        internal static Holder Of(JObject input)
        {
            return new Holder(Selector.One(input, Fields, "user_id"));
        }

        internal static Holder User(long id)
        {
            return new Holder(Selector.Of("user_id", id));
        }

        internal bool Holds(JObject entry)
        {
            var actual = entry[selector.Field];
            var ofOneGroup = IdText.Array(entry["group_ids"]).Count < 2;
            switch (selector.Field)
            {
                case "username":
                    return !Json.IsNothing(entry["user_id"]) && Same.Names(selector.Text, Json.Text(actual));
                case "group_name":
                    return ofOneGroup && Same.Names(selector.Text, Json.Text(actual));
                case "group_id":
                    return ofOneGroup && !Json.IsNothing(actual) && (long)actual == selector.Id;
                case "group_ids":
                    return !Json.IsNothing(actual) && IdText.Array(actual).SetEquals(IdText.Array(selector.Value));
                default:
                    return !Json.IsNothing(actual) && (long)actual == selector.Id;
            }
        }

        internal JObject Body()
        {
            return new JObject { { selector.Field, selector.Value } };
        }
    }

    /// One entry that is to be there: holder, folder, kind and reach. Only an entry that is the same in all four
    /// counts; what other entries imply does not, because they may go.
    private sealed class WantedPermission
    {
        private readonly Holder holder;
        private readonly string kind;
        private readonly bool recursive;

        internal WantedPermission(Holder holder, JToken folder, JObject entry)
        {
            this.holder = holder;
            Place = Folder.Tidy(Json.Text(folder));
            kind = Json.Text(entry["permission"]);
            recursive = !Json.IsFalse(entry["recursive"]);
        }

        internal string Place { get; private set; }

        /// The entries of a list; what is wrong with one is told with its position.
        internal static List<WantedPermission> List(
            JToken list, string name, Func<JObject, Holder> holder, Func<JObject, JToken> folder)
        {
            return Json.Objects(list).Select((entry, i) =>
            {
                try
                {
                    return new WantedPermission(holder(entry), folder(entry), entry);
                }
                catch (Failure failure) when (failure.Field != null)
                {
                    throw Failure.Invalid(name + "[" + i + "]." + failure.Field, failure.Rule);
                }
            }).ToList();
        }

        /// Whether the entry has the same holder, folder and kind, whatever its reach.
        internal bool Matches(JObject entry)
        {
            return kind == Json.Text(entry["permission"])
                && Folder.Same(Place, Json.Text(entry["path"]))
                && holder.Holds(entry);
        }

        internal bool IsSatisfiedBy(JObject entry)
        {
            return Matches(entry) && recursive == Json.IsTrue(entry["recursive"]);
        }

        internal JObject Body()
        {
            var body = holder.Body();
            body["path"] = Place;
            body["permission"] = kind;
            body["recursive"] = recursive;
            return body;
        }

        public override string ToString()
        {
            return kind + " on " + (Place.Length == 0 ? "the root" : Place);
        }
    }

    /// Reads, adds and removes permissions. There is no change request: another reach is another entry.
    private static class Permissions
    {
        /// The entries on exactly this folder.
        internal static async Task<List<JObject>> OnFolder(Api api, JToken folder)
        {
            var tidy = Folder.Tidy(Json.Text(folder));
            var entries = await List(api, "path", tidy).ConfigureAwait(false);
            return entries.Where(entry => Folder.Same(tidy, Json.Text(entry["path"]))).ToList();
        }

        internal static Task<List<JObject>> OfUser(Api api, long user)
        {
            return List(api, "user_id", user);
        }

        /// Adds those wanted entries that are not there, and tells which.
        internal static async Task<List<JObject>> AddMissing(
            Api api, IEnumerable<WantedPermission> wanted, List<JObject> now, Progress progress)
        {
            var added = new List<JObject>();
            foreach (var entry in wanted)
            {
                if (!now.Concat(added).Any(entry.IsSatisfiedBy))
                {
                    added.Add(await Create(api, entry).ConfigureAwait(false));
                    progress.Done("granted " + entry);
                }
            }
            return added;
        }

        /// Removes entries; one that has gone meanwhile is as good.
        internal static async Task<bool> Remove(Api api, IEnumerable<JObject> entries, Progress progress)
        {
            foreach (var entry in entries)
            {
                await api.Delete(new ApiRequest("deletePermission").With("id", Json.Number(entry["id"])))
                    .ConfigureAwait(false);
                progress.Done("revoked " + Json.Text(entry["permission"]) + " on " + Json.Text(entry["path"]));
            }
            return true;
        }

        private static Task<List<JObject>> List(Api api, string field, object value)
        {
            return api.All(new ApiRequest("listPermissions").With("filter[" + field + "]", value));
        }

        /// Adds an entry; when somebody else has just added it, that one is taken.
        private static async Task<JObject> Create(Api api, WantedPermission wanted)
        {
            Failure conflict;
            try
            {
                return await api.One(new ApiRequest("createPermission").Sending(wanted.Body())).ConfigureAwait(false);
            }
            catch (Failure failure) when (failure.Is("CONFLICT"))
            {
                conflict = failure;
            }
            var there = await OnFolder(api, wanted.Place).ConfigureAwait(false);
            var entry = there.FirstOrDefault(wanted.IsSatisfiedBy);
            if (entry == null)
            {
                throw conflict;
            }
            return entry;
        }
    }

    /// SSH keys of users, compared by their SHA256 fingerprint.
    private static class PublicKeys
    {
        /// The keys of an input by fingerprint; a text that is no key and a key given twice are refused.
        internal static List<KeyValuePair<string, JObject>> Read(JToken keys)
        {
            var wanted = new List<KeyValuePair<string, JObject>>();
            foreach (var key in Json.Objects(keys))
            {
                var place = "public_keys[" + wanted.Count + "].public_key";
                var fingerprint = Fingerprint.Of(place, Json.Text(key["public_key"]));
                if (wanted.Any(other => other.Key == fingerprint))
                {
                    throw Failure.Invalid(place, "must not be given twice");
                }
                wanted.Add(new KeyValuePair<string, JObject>(fingerprint, key));
            }
            return wanted;
        }

        internal static Task<List<JObject>> OfUser(Api api, long user)
        {
            return api.All(new ApiRequest("listPublicKeys").With("user_id", user));
        }

        internal static string FingerprintOf(JObject key)
        {
            return Fingerprint.Plain(Json.Text(key["fingerprint_sha256"]));
        }

        /// Adds the keys that are not there and renames those with another title; tells the added ones.
        internal static async Task<List<JObject>> Sync(
            Api api, long user, List<KeyValuePair<string, JObject>> wanted, List<JObject> now, Progress progress)
        {
            var added = new List<JObject>();
            foreach (var key in wanted)
            {
                var title = key.Value["title"];
                var present = now.FirstOrDefault(known => FingerprintOf(known) == key.Key);
                if (present == null)
                {
                    var created = await Add(api, user, key).ConfigureAwait(false);
                    if (created != null)
                    {
                        added.Add(created);
                        progress.Done("added the public key " + title);
                    }
                }
                else if (Json.Text(title) != Json.Text(present["title"]))
                {
                    await api.One(new ApiRequest("updatePublicKey").With("id", Json.Number(present["id"]))
                        .Sending(new JObject { { "title", title } })).ConfigureAwait(false);
                    progress.Done("renamed the public key " + title);
                }
            }
            return added;
        }

        internal static async Task Remove(Api api, IEnumerable<JObject> keys, Progress progress)
        {
            foreach (var key in keys)
            {
                await api.Delete(new ApiRequest("deletePublicKey").With("id", Json.Number(key["id"])))
                    .ConfigureAwait(false);
                progress.Done("removed the public key " + Json.Text(key["title"]));
            }
        }

        /// Adds a key; null when somebody else has just added it.
        private static async Task<JObject> Add(Api api, long user, KeyValuePair<string, JObject> key)
        {
            var body = new JObject
            {
                { "user_id", user }, { "title", key.Value["title"] }, { "public_key", key.Value["public_key"] },
            };
            Failure conflict;
            try
            {
                return await api.One(new ApiRequest("createPublicKey").Sending(body)).ConfigureAwait(false);
            }
            catch (Failure failure) when (failure.Is("CONFLICT"))
            {
                conflict = failure;
            }
            var there = await OfUser(api, user).ConfigureAwait(false);
            if (!there.Any(known => FingerprintOf(known) == key.Key))
            {
                throw conflict;
            }
            return null;
        }
    }

    /// API keys of users.
    private static class ApiKeys
    {
        internal static Task<List<JObject>> OfUser(Api api, long user)
        {
            return api.All(new ApiRequest("listApiKeys").With("user_id", user));
        }

        internal static async Task Revoke(Api api, IEnumerable<JObject> keys, Progress progress)
        {
            foreach (var key in keys)
            {
                await api.Delete(new ApiRequest("deleteApiKey").With("id", Json.Number(key["id"])))
                    .ConfigureAwait(false);
                progress.Done("revoked the API key " + Json.Text(key["name"]));
            }
        }
    }

    /// Makes folders with their parents; a folder that is there is fine.
    private static class Folders
    {
        internal static async Task<List<string>> Missing(Api api, IEnumerable<string> folders)
        {
            var missing = new List<string>();
            foreach (var folder in folders)
            {
                var entry = await api.Find(new ApiRequest("getFileEntry").With("path", folder)).ConfigureAwait(false);
                if (entry == null)
                {
                    missing.Add(folder);
                }
            }
            return missing;
        }

        /// Makes folders, and tells those that were not there.
        internal static async Task<List<string>> Create(Api api, IEnumerable<string> folders, Progress progress)
        {
            var created = new List<string>();
            foreach (var folder in folders)
            {
                try
                {
                    var body = new JObject { { "mkdir_parents", true } };
                    await api.One(new ApiRequest("createFolder").With("path", folder).Sending(body))
                        .ConfigureAwait(false);
                    created.Add(folder);
                    progress.Done("created the folder " + folder);
                }
                catch (Failure failure) when (failure.Type == "processing-failure/destination-exists")
                {
                    continue; // somebody else was quicker
                }
            }
            return created;
        }
    }

    /// When the last event of a person happened, kept as a tag such as event-20260301t080000z. It travels in the
    /// same write as the change. Of several such tags the latest counts.
    private static class EventTime
    {
        private static readonly Regex Form = new Regex(@"^event-\d{8}t\d{6}z$");

        /// Whether the user has seen a later event than this one; no time is never stale.
        internal static bool IsStale(JObject user, JToken time)
        {
            var known = Latest(Json.Text(user["tags"]));
            return !Json.IsNothing(time) && known != null && string.CompareOrdinal(known, Tag(time)) > 0;
        }

        /// The tags to store: the wanted ones, and the later of the stored event time and the new one.
        internal static string Merge(JToken wanted, JToken stored, JToken time)
        {
            var tags = Separated.Items(Json.Text(wanted), ",").Where(tag => !Form.IsMatch(tag)).ToList();
            var latest = Latest(Json.Text(stored));
            if (!Json.IsNothing(time) && (latest == null || string.CompareOrdinal(latest, Tag(time)) < 0))
            {
                latest = Tag(time);
            }
            if (latest != null)
            {
                tags.Add(latest);
            }
            return string.Join(",", tags);
        }

        private static string Latest(string tags)
        {
            // Fixed width, so that the order of the texts is the order of the times.
            return Separated.Items(tags, ",").Where(tag => Form.IsMatch(tag))
                .OrderBy(tag => tag, StringComparer.Ordinal).LastOrDefault();
        }

        private static string Tag(JToken time)
        {
            var text = Moment.Write(Moment.Read(Json.Text(time)).Value);
            return "event-" + text.Replace("-", "").Replace(":", "").ToLowerInvariant();
        }
    }

    /// What has to be sent so that a user gets the wanted fields. Secrets cannot be compared: a first password is
    /// for creation only, a change of password is always a change.
    private static class UserDifference
    {
        internal static JObject Between(Api api, JObject wanted, JObject user, JToken time)
        {
            var changes = new JObject();
            foreach (var field in api.Contract.Body("updateUser").Properties())
            {
                if (field.Name == "tags")
                {
                    AddTags(changes, wanted, user, time, (JObject)field.Value);
                }
                else if (wanted[field.Name] != null && Differs(field, wanted, user))
                {
                    changes[field.Name] = wanted[field.Name];
                }
            }
            return changes;
        }

        internal static JArray Names(JObject changes)
        {
            return Json.Array(changes.Properties().Select(field => field.Name));
        }

        private static bool Differs(JProperty field, JObject wanted, JObject user)
        {
            var value = wanted[field.Name];
            if (Json.IsTrue(field.Value["x-never-answered"]))
            {
                return field.Name == "change_password" && !Json.IsNothing(value);
            }
            if (field.Name == "username" || field.Name == "email")
            {
                return !Same.Names(Json.Text(value), Json.Text(user[field.Name]));
            }
            return !Same.Values((JObject)field.Value, value, user[field.Name]);
        }

        private static void AddTags(JObject changes, JObject wanted, JObject user, JToken time, JObject schema)
        {
            if (wanted["tags"] == null && Json.IsNothing(time))
            {
                return;
            }
            var merged = EventTime.Merge(wanted["tags"] ?? user["tags"], user["tags"], time);
            if (!Same.Values(schema, merged, user["tags"]))
            {
                changes["tags"] = merged;
            }
        }
    }

    /// Finds the user an input speaks of, and creates the one that is not there.
    private static class UserCreation
    {
        /// The user that has the wanted username or e-mail address, or null.
        internal static Task<JObject> Existing(Api api, JObject wanted)
        {
            var field = MatchField(wanted);
            var value = Json.Text(wanted[field]);
            return field == "email" ? Users.ByEmail(api, value) : Users.ByUsername(api, value);
        }

        /// The field that tells whether the user exists; it has to be given.
        internal static string MatchField(JObject wanted)
        {
            var field = Json.IsNothing(wanted["match_by"]) ? "username" : Json.Text(wanted["match_by"]);
            if (Json.Text(wanted[field]).Length == 0)
            {
                throw Failure.Invalid(field, "must be given, because users are matched by it");
            }
            return field;
        }

        /// Creates the user; null when somebody else has created the user meanwhile.
        internal static async Task<JObject> Create(Api api, JObject wanted, string groups, JToken time)
        {
            if (Json.Text(wanted["username"]).Length == 0)
            {
                throw Failure.Invalid("username", "must be given to create the user");
            }
            Failure conflict;
            try
            {
                return await api.One(new ApiRequest("createUser").Sending(Body(api, wanted, groups, time)))
                    .ConfigureAwait(false);
            }
            catch (Failure failure) when (failure.Is("CONFLICT"))
            {
                conflict = failure;
            }
            if (await Existing(api, wanted).ConfigureAwait(false) == null)
            {
                throw conflict;
            }
            return null;
        }

        private static JObject Body(Api api, JObject wanted, string groups, JToken time)
        {
            var body = new JObject();
            foreach (var field in api.Contract.Body("createUser").Properties())
            {
                if (wanted[field.Name] != null && field.Name != "group_ids" && field.Name != "change_password")
                {
                    body[field.Name] = wanted[field.Name];
                }
            }
            if (groups.Length > 0)
            {
                body["group_ids"] = groups;
            }
            if (wanted["password"] == null && !Json.IsNothing(wanted["change_password"]))
            {
                body["password"] = wanted["change_password"];
            }
            if (!Json.IsNothing(time))
            {
                body["tags"] = EventTime.Merge(wanted["tags"], null, time);
            }
            return body;
        }
    }

    /// Every action that needs several calls, by the method that the catalogue names.
    private static class Actions
    {
        private static readonly Dictionary<string, Func<Api, JObject, Task<JObject>>> Methods =
            new Dictionary<string, Func<Api, JObject, Task<JObject>>>
            {
                { "ensureUser", EnsureUser.Run },
                { "findUser", FindUser },
                { "deactivateUser", (api, input) => SwitchUser(api, input, true) },
                { "reactivateUser", (api, input) => SwitchUser(api, input, false) },
                { "restoreDeletedUser", RestoreDeletedUser.Run },
                { "ensureGroup", EnsureGroup.Run },
                { "findGroup", FindGroup },
                { "addMembership", AddMembership.Run },
                { "removeMembership", RemoveMembership },
                { "checkMembership", CheckMembership },
                { "setUserGroups", SetUserGroups.Run },
                { "setGroupMembers", SetGroupMembers.Run },
                { "grantPermission", GrantPermission },
                { "revokePermission", RevokePermission },
                { "setFolderPermissions", SetFolderPermissions.Run },
                { "onboardUser", Onboarding.Run },
                { "offboardUser", Offboarding.Run },
                { "reinstateUser", Reinstatement.Run },
                { "callApi", (api, input) => api.Call(input) },
            };

        internal static Task<JObject> Run(string method, Api api, JObject input)
        {
            return Methods[method](api, input);
        }

        private static async Task<JObject> FindUser(Api api, JObject input)
        {
            var user = await Users.Find(api, Selector.User(input)).ConfigureAwait(false);
            return Found("user", user);
        }

        private static async Task<JObject> FindGroup(Api api, JObject input)
        {
            var group = await Groups.ByName(api, Json.Text(input["name"]), null).ConfigureAwait(false);
            return Found("group", group);
        }

        private static JObject Found(string name, JObject record)
        {
            return record == null
                ? new JObject { { "found", false } }
                : new JObject { { "found", true }, { name, record } };
        }

        private static async Task<JObject> SwitchUser(Api api, JObject input, bool off)
        {
            var user = await Users.Require(api, Selector.User(input)).ConfigureAwait(false);
            if (Json.IsTrue(user["disabled"]) == off)
            {
                return EnsureUser.Change("UNCHANGED", new JObject(), user);
            }
            if (off)
            {
                Users.RefuseSiteAdmin(user);
            }
            var change = new JObject { { "disabled", off } };
            return EnsureUser.Change("UPDATED", change, await Users.Update(api, user, change).ConfigureAwait(false));
        }

        private static async Task<JObject> RemoveMembership(Api api, JObject input)
        {
            var parties = await Parties.Of(api, input).ConfigureAwait(false);
            if (parties.Membership == null)
            {
                return new JObject { { "outcome", "UNCHANGED" } };
            }
            await Memberships.Remove(api, parties.User, parties.Group).ConfigureAwait(false);
            return new JObject { { "outcome", "REMOVED" }, { "membership", parties.Membership } };
        }

        private static async Task<JObject> CheckMembership(Api api, JObject input)
        {
            var membership = (await Parties.Of(api, input).ConfigureAwait(false)).Membership;
            var result = new JObject
            {
                { "member", membership != null },
                { "admin", membership != null && Json.IsTrue(membership["admin"]) },
            };
            if (membership != null)
            {
                result["membership"] = membership;
            }
            return result;
        }

        private static async Task<JObject> GrantPermission(Api api, JObject input)
        {
            var wanted = new WantedPermission(Holder.Of(input), input["path"], input);
            var entries = await Permissions.OnFolder(api, input["path"]).ConfigureAwait(false);
            var there = entries.FirstOrDefault(wanted.IsSatisfiedBy);
            var replaced = entries.Where(wanted.Matches).Where(entry => !wanted.IsSatisfiedBy(entry)).ToList();
            var progress = new Progress();
            var entryNow = there ?? (await Permissions
                .AddMissing(api, new[] { wanted }, new List<JObject>(), progress).ConfigureAwait(false))[0];
            await progress.Guard(() => Permissions.Remove(api, replaced, progress)).ConfigureAwait(false);
            var outcome = replaced.Count > 0 ? "UPDATED" : there != null ? "UNCHANGED" : "CREATED";
            return new JObject { { "outcome", outcome }, { "permission", entryNow } };
        }

        private static async Task<JObject> RevokePermission(Api api, JObject input)
        {
            var holder = Holder.Of(input);
            var kind = input["permission"];
            var entries = (await Permissions.OnFolder(api, input["path"]).ConfigureAwait(false))
                .Where(holder.Holds)
                .Where(entry => Json.IsNothing(kind) || Json.Text(kind) == Json.Text(entry["permission"]))
                .ToList();
            var progress = new Progress();
            await progress.Guard(() => Permissions.Remove(api, entries, progress)).ConfigureAwait(false);
            return new JObject
            {
                { "outcome", entries.Count == 0 ? "UNCHANGED" : "REMOVED" },
                { "removed", Json.Array(entries) },
            };
        }
    }

    /// A user and a group of an input, and the membership that joins them.
    private sealed class Parties
    {
        internal long User { get; private set; }
        internal long Group { get; private set; }
        internal JObject Membership { get; private set; }

        internal static async Task<Parties> Of(Api api, JObject input)
        {
            var user = Selector.User(input);
            var group = Selector.Group(input);
            var parties = new Parties
            {
                User = await Users.IdOf(api, user).ConfigureAwait(false),
                Group = await Groups.RequireId(api, group).ConfigureAwait(false),
            };
            parties.Membership = await Memberships.Find(api, parties.User, parties.Group).ConfigureAwait(false);
            return parties;
        }
    }

    /// Creates a user, or updates the fields that differ.
    private static class EnsureUser
    {
        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var user = await UserCreation.Existing(api, input).ConfigureAwait(false);
            if (user == null)
            {
                var groups = Json.Text(input["group_ids"]);
                var created = await UserCreation.Create(api, input, groups, null).ConfigureAwait(false);
                if (created != null)
                {
                    return Change("CREATED", new JObject(), created);
                }
                user = await UserCreation.Existing(api, input).ConfigureAwait(false);
            }
            var changes = UserDifference.Between(api, input, user, null);
            return changes.HasValues
                ? Change("UPDATED", changes, await Users.Update(api, user, changes).ConfigureAwait(false))
                : Change("UNCHANGED", changes, user);
        }

        internal static JObject Change(string outcome, JObject changes, JObject user)
        {
            return new JObject
            {
                { "outcome", outcome }, { "changed_fields", UserDifference.Names(changes) }, { "user", user },
            };
        }
    }

    /// Creates a group, or updates the fields that differ.
    private static class EnsureGroup
    {
        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var name = Json.Text(input["name"]);
            if (name.Length == 0)
            {
                throw Failure.Invalid("name", "must be given, because groups are found by it");
            }
            var group = await Groups.ByName(api, name, input["workspace_id"]).ConfigureAwait(false);
            if (group != null)
            {
                return await Update(api, input, group).ConfigureAwait(false);
            }
            Failure conflict;
            try
            {
                var created = await api.One(new ApiRequest("createGroup").Sending(Body(api, input)))
                    .ConfigureAwait(false);
                return Change("CREATED", new JObject(), created);
            }
            catch (Failure failure) when (failure.Is("CONFLICT"))
            {
                conflict = failure;
            }
            group = await Groups.ByName(api, name, input["workspace_id"]).ConfigureAwait(false);
            if (group == null)
            {
                throw conflict;
            }
            return await Update(api, input, group).ConfigureAwait(false);
        }

        private static JObject Body(Api api, JObject input)
        {
            var body = new JObject();
            foreach (var field in api.Contract.Body("createGroup").Properties())
            {
                if (input[field.Name] != null)
                {
                    body[field.Name] = input[field.Name];
                }
            }
            return body;
        }

        private static async Task<JObject> Update(Api api, JObject input, JObject group)
        {
            var changes = new JObject();
            foreach (var field in api.Contract.Body("updateGroup").Properties())
            {
                var wanted = input[field.Name];
                if (wanted != null && field.Name != "name"
                    && !Same.Values((JObject)field.Value, wanted, group[field.Name]))
                {
                    changes[field.Name] = wanted;
                }
            }
            if (!changes.HasValues)
            {
                return Change("UNCHANGED", changes, group);
            }
            var update = new ApiRequest("updateGroup").With("id", Json.Number(group["id"])).Sending(changes);
            return Change("UPDATED", changes, await api.One(update).ConfigureAwait(false));
        }

        private static JObject Change(string outcome, JObject changes, JObject group)
        {
            return new JObject
            {
                { "outcome", outcome }, { "changed_fields", UserDifference.Names(changes) }, { "group", group },
            };
        }
    }

    /// Brings a deleted user back. The restore runs in the background; when it takes longer than this call may,
    /// the failure says so, and the next run finds the user there.
    private static class RestoreDeletedUser
    {
        private static readonly string[] UnderWay = { "pending", "queued", "in_progress", "running" };

        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var username = Json.Text(input["username"]);
            var user = await Users.ByUsername(api, username).ConfigureAwait(false);
            if (user != null)
            {
                return new JObject { { "outcome", "UNCHANGED" }, { "user", user } };
            }
            var started = await Start(api, input, username).ConfigureAwait(false);
            var restore = await Finished(api, started).ConfigureAwait(false);
            user = await Users.ByUsername(api, username).ConfigureAwait(false);
            if (user == null)
            {
                throw new Failure("NOT_FOUND", "No user called " + username + " came back. Check the spelling and"
                    + " earliest_date: users can be restored for 365 days after they were deleted.");
            }
            return new JObject { { "outcome", "CREATED" }, { "user", user }, { "restore", restore } };
        }

        private static Task<JObject> Start(Api api, JObject input, string username)
        {
            return api.One(new ApiRequest("createRestore").Sending(new JObject
            {
                { "restoration_type", "users" },
                { "prefix", username },
                { "earliest_date", input["earliest_date"] },
                { "restore_deleted_permissions", !Json.IsFalse(input["restore_deleted_permissions"]) },
            }));
        }

        private static async Task<JObject> Finished(Api api, JObject started)
        {
            var restore = started;
            for (var pause = 0; UnderWay.Contains(Json.Text(restore["status"])); pause = 1000)
            {
                if (api.Deadline.IsLate)
                {
                    throw new Failure("TIMEOUT", "The restore has not ended within the five seconds that the platform"
                        + " gives; it goes on. Run this again later.") { RetryAfter = TimeSpan.FromSeconds(30) };
                }
                await Task.Delay(pause, api.Deadline.Cancelled).ConfigureAwait(false);
                var list = new ApiRequest("listRestores").With("filter[restoration_type]", "users");
                var restores = await api.All(list).ConfigureAwait(false);
                restore = restores.FirstOrDefault(one => JToken.DeepEquals(one["id"], started["id"])) ?? started;
            }
            return restore;
        }
    }

    /// Makes a user a member or an administrator of a group.
    private static class AddMembership
    {
        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var userSelector = Selector.User(input);
            var groupSelector = Selector.Group(input);
            var user = await Users.IdOf(api, userSelector).ConfigureAwait(false);
            var group = await Groups.FindId(api, groupSelector).ConfigureAwait(false);
            var progress = new Progress();
            if (group == null)
            {
                if (!Json.IsTrue(input["create_missing_groups"]))
                {
                    throw Groups.Missing(groupSelector.Text);
                }
                var body = new JObject { { "name", groupSelector.Value } };
                group = Json.Number((await Groups.Create(api, body).ConfigureAwait(false))["id"]);
                progress.Done("created the group " + groupSelector.Text);
            }
            return await progress.Guard(() => Add(api, user, group.Value, input["admin"])).ConfigureAwait(false);
        }

        private static async Task<JObject> Add(Api api, long user, long group, JToken admin)
        {
            var now = await Memberships.Find(api, user, group).ConfigureAwait(false);
            if (now != null && (Json.IsNothing(admin) || Json.IsTrue(admin) == Json.IsTrue(now["admin"])))
            {
                return new JObject { { "outcome", "UNCHANGED" }, { "membership", now } };
            }
            return new JObject
            {
                { "outcome", now == null ? "CREATED" : "UPDATED" },
                { "membership", await Memberships.Add(api, user, group, admin).ConfigureAwait(false) },
            };
        }
    }

    /// Makes the listed groups the only groups of a user: one write of the whole list, except where that could
    /// cost an administrator flag.
    private static class SetUserGroups
    {
        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var selector = Selector.User(input);
            if (Json.IsNothing(input["group_ids"]) && Json.IsNothing(input["groups"]))
            {
                throw Failure.Invalid("group_ids",
                    "must be given; an empty list takes the user out of all groups");
            }
            var user = await Users.Require(api, selector).ConfigureAwait(false);
            var wanted = await WantedGroups.Read(api, input).ConfigureAwait(false);
            var progress = new Progress();
            return await progress.Guard(() => Set(api, user, wanted, progress)).ConfigureAwait(false);
        }

        private static async Task<JObject> Set(Api api, JObject user, WantedGroups wanted, Progress progress)
        {
            var groups = new UserGroups(user, await wanted.Ids(progress).ConfigureAwait(false), true);
            if (groups.Differ && groups.WholeListIsRisky)
            {
                await groups.Apply(api, Json.Number(user["id"]), progress).ConfigureAwait(false);
            }
            else if (groups.Differ)
            {
                var change = new JObject { { "group_ids", IdText.Write(groups.Wanted) } };
                await Users.Update(api, user, change).ConfigureAwait(false);
            }
            return new JObject
            {
                { "outcome", groups.Differ ? "UPDATED" : "UNCHANGED" },
                { "user_id", user["id"] },
                { "group_ids", Json.Array(groups.Wanted) },
                { "added_group_ids", Json.Array(groups.Added) },
                { "removed_group_ids", Json.Array(groups.Removed) },
            };
        }
    }

    /// Makes the listed users the only members of a group in one write, in which administrators who stay are
    /// named too.
    private static class SetGroupMembers
    {
        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var selector = Selector.Group(input);
            if (Json.IsNothing(input["user_ids"]) && Json.IsNothing(input["usernames"]))
            {
                throw Failure.Invalid("user_ids", "must be given; an empty list empties the group");
            }
            var group = selector.Field == "group_id"
                ? await api.One(new ApiRequest("getGroup").With("id", selector.Id)).ConfigureAwait(false)
                : await Groups.ByName(api, selector.Text, null).ConfigureAwait(false);
            if (group == null && !Json.IsTrue(input["create_missing_groups"]))
            {
                throw Groups.Missing(selector.Text);
            }
            var wanted = await Wanted(api, input, group).ConfigureAwait(false);
            return group == null
                ? await Create(api, selector.Text, wanted).ConfigureAwait(false)
                : await Set(api, group, wanted).ConfigureAwait(false);
        }

        private static async Task<SortedSet<long>> Wanted(Api api, JObject input, JObject group)
        {
            var wanted = IdText.Array(input["user_ids"]);
            var names = Json.Texts(input["usernames"]).ToList();
            var members = new List<JObject>();
            if (names.Count > 0 && group != null)
            {
                members = await Memberships.Of(api, "group_id", Json.Number(group["id"]), "user_id")
                    .ConfigureAwait(false);
            }
            foreach (var name in names)
            {
                var member = members.FirstOrDefault(one => Same.Names(name, Json.Text(one["username"])));
                var found = member ?? await Users.Require(api, Selector.Of("username", name)).ConfigureAwait(false);
                wanted.Add(Json.Number(found[member == null ? "id" : "user_id"]));
            }
            return wanted;
        }

        private static async Task<JObject> Create(Api api, string name, SortedSet<long> wanted)
        {
            var body = new JObject { { "name", name }, { "user_ids", IdText.Write(wanted) } };
            var created = await Groups.Create(api, body).ConfigureAwait(false);
            var result = await Set(api, created, wanted).ConfigureAwait(false);
            result["outcome"] = "UPDATED";
            result["added_user_ids"] = Json.Array(wanted);
            return result;
        }

        private static async Task<JObject> Set(Api api, JObject group, SortedSet<long> wanted)
        {
            // Whether an administrator is also among user_ids is not said publicly; either reading works.
            var admins = IdText.Read(group["admin_ids"]);
            var now = new SortedSet<long>(IdText.Read(group["user_ids"]).Concat(admins));
            var differs = !now.SetEquals(wanted);
            if (differs)
            {
                var body = new JObject { { "user_ids", IdText.Write(wanted) } };
                if (admins.Count > 0)
                {
                    body["admin_ids"] = IdText.Write(admins.Intersect(wanted));
                }
                var update = new ApiRequest("updateGroup").With("id", Json.Number(group["id"])).Sending(body);
                await api.One(update).ConfigureAwait(false);
            }
            return new JObject
            {
                { "outcome", differs ? "UPDATED" : "UNCHANGED" },
                { "group_id", group["id"] },
                { "user_ids", Json.Array(wanted) },
                { "added_user_ids", Json.Array(wanted.Except(now)) },
                { "removed_user_ids", Json.Array(now.Except(wanted)) },
            };
        }
    }

    /// Makes the listed entries the only ones of users and groups on a folder. Adds before it removes, so that
    /// nobody is without access in between. Entries of partners and of sets of groups stay.
    private static class SetFolderPermissions
    {
        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var wanted = WantedPermission.List(
                input["permissions"], "permissions", Holder.Of, entry => input["path"]);
            var now = await Permissions.OnFolder(api, input["path"]).ConfigureAwait(false);
            var surplus = now
                .Where(entry => Json.IsNothing(entry["partner_id"]) && IdText.Array(entry["group_ids"]).Count < 2)
                .Where(entry => !wanted.Any(want => want.IsSatisfiedBy(entry)))
                .ToList();
            var progress = new Progress();
            var added = await progress.Guard(async () =>
            {
                var created = await Permissions.AddMissing(api, wanted, now, progress).ConfigureAwait(false);
                await Permissions.Remove(api, surplus, progress).ConfigureAwait(false);
                return created;
            }).ConfigureAwait(false);
            return new JObject
            {
                { "outcome", progress.ChangedAnything ? "UPDATED" : "UNCHANGED" },
                { "added", Json.Array(added) },
                { "removed", Json.Array(surplus) },
            };
        }
    }

    /// Makes a person's access as it should be: account, groups, folders, permissions, keys. A new person is
    /// created with the groups in the same request; of a person who exists everything is read before anything is
    /// written.
    private sealed class Onboarding
    {
        private readonly Api api;
        private readonly JObject input;
        private readonly List<KeyValuePair<string, JObject>> keys;
        private readonly List<string> folders;
        private readonly Progress progress = new Progress();

        /// What can be refused is refused here, before any call.
        private Onboarding(Api api, JObject input)
        {
            this.api = api;
            this.input = input;
            UserCreation.MatchField(input);
            if (ExactGroups && Json.IsNothing(input["group_ids"]) && Json.IsNothing(input["groups"]))
            {
                throw Failure.Invalid("exact_groups", "needs group_ids or groups; an empty list leaves no group");
            }
            if (ExactPermissions && Json.IsNothing(input["permissions"]))
            {
                throw Failure.Invalid("exact_permissions", "needs permissions; an empty list leaves none");
            }
            keys = PublicKeys.Read(input["public_keys"]);
            folders = Json.Texts(input["folders"]).ToList();
            var root = folders.FindIndex(folder => Folder.Tidy(folder).Length == 0);
            if (root >= 0)
            {
                throw Failure.Invalid("folders[" + root + "]", "must name a folder below the root");
            }
        }

        private bool ExactGroups
        {
            get { return Json.IsTrue(input["exact_groups"]); }
        }

        private bool ExactPermissions
        {
            get { return Json.IsTrue(input["exact_permissions"]); }
        }

        private JToken Time
        {
            get { return input["event_time"]; }
        }

        internal static Task<JObject> Run(Api api, JObject input)
        {
            return new Onboarding(api, input).Run();
        }

        private async Task<JObject> Run()
        {
            var user = await UserCreation.Existing(api, input).ConfigureAwait(false);
            if (user != null && EventTime.IsStale(user, Time))
            {
                return Report("STALE", user);
            }
            var groups = await WantedGroups.Read(api, input).ConfigureAwait(false);
            return await progress.Guard(() => Write(user, groups)).ConfigureAwait(false);
        }

        private async Task<JObject> Write(JObject user, WantedGroups wanted)
        {
            if (user != null)
            {
                return await Known(user, wanted).ConfigureAwait(false);
            }
            var ids = await wanted.Ids(progress).ConfigureAwait(false);
            var created = await UserCreation.Create(api, input, IdText.Write(ids), Time).ConfigureAwait(false);
            if (created != null)
            {
                progress.Done("created the user " + Json.Text(created["username"]));
                return await New(created, ids).ConfigureAwait(false);
            }
            var meanwhile = await UserCreation.Existing(api, input).ConfigureAwait(false);
            return EventTime.IsStale(meanwhile, Time)
                ? Report("STALE", meanwhile)
                : await Known(meanwhile, wanted).ConfigureAwait(false);
        }

        /// What a person who has just been created still needs; there is nothing to read.
        private async Task<JObject> New(JObject user, SortedSet<long> groups)
        {
            var report = Report("CREATED", user);
            report["added_group_ids"] = Json.Array(groups);
            await Rest(report, user, folders, new List<JObject>(), new List<JObject>()).ConfigureAwait(false);
            return report;
        }

        /// Reads everything, then sends what differs.
        private async Task<JObject> Known(JObject user, WantedGroups wanted)
        {
            var id = Json.Number(user["id"]);
            var missing = await Folders.Missing(api, folders).ConfigureAwait(false);
            var entries = Json.IsNothing(input["permissions"])
                ? new List<JObject>()
                : await Permissions.OfUser(api, id).ConfigureAwait(false);
            var known = keys.Count == 0 ? new List<JObject>() : await PublicKeys.OfUser(api, id).ConfigureAwait(false);

            var groups = new UserGroups(user, await wanted.Ids(progress).ConfigureAwait(false), ExactGroups);
            var changes = Changes(user);
            var report = Report("UNCHANGED", await Updated(user, changes, groups).ConfigureAwait(false));
            report["changed_fields"] = UserDifference.Names(changes);
            report["added_group_ids"] = Json.Array(groups.Added);
            report["removed_group_ids"] = Json.Array(groups.Removed);
            await Rest(report, user, missing, entries, known).ConfigureAwait(false);
            if (progress.ChangedAnything)
            {
                report["outcome"] = "UPDATED";
            }
            return report;
        }

        /// Groups are compared apart; whoever is onboarded is switched on unless told otherwise.
        private JObject Changes(JObject user)
        {
            var wanted = (JObject)input.DeepClone();
            wanted.Remove("group_ids");
            if (wanted["disabled"] == null)
            {
                wanted["disabled"] = false;
            }
            return UserDifference.Between(api, wanted, user, Time);
        }

        private async Task<JObject> Updated(JObject user, JObject changes, UserGroups groups)
        {
            var wholeList = ExactGroups && groups.Differ && !groups.WholeListIsRisky;
            var body = (JObject)changes.DeepClone();
            if (wholeList)
            {
                body["group_ids"] = IdText.Write(groups.Wanted);
            }
            var updated = user;
            if (body.HasValues)
            {
                updated = await Users.Update(api, user, body).ConfigureAwait(false);
                progress.Done("updated the user " + Json.Text(user["username"]));
            }
            if (!wholeList)
            {
                await groups.Apply(api, Json.Number(user["id"]), progress).ConfigureAwait(false);
            }
            var shown = (JObject)updated.DeepClone();
            shown["group_ids"] = IdText.Write(groups.Wanted);
            return shown;
        }

        private async Task Rest(
            JObject report, JObject user, List<string> missing, List<JObject> entries, List<JObject> known)
        {
            var id = Json.Number(user["id"]);
            report["created_folders"] =
                Json.Array(await Folders.Create(api, missing, progress).ConfigureAwait(false));
            var wanted = WantedPermission.List(
                input["permissions"], "permissions", entry => Holder.User(id), entry => entry["path"]);
            report["granted_permissions"] = Json.Array(
                await Permissions.AddMissing(api, wanted, entries, progress).ConfigureAwait(false));
            var surplus = entries
                .Where(entry => !wanted.Any(want => want.IsSatisfiedBy(entry)))
                .Where(entry => ExactPermissions || wanted.Any(want => want.Matches(entry)))
                .ToList();
            await Permissions.Remove(api, surplus, progress).ConfigureAwait(false);
            report["revoked_permissions"] = Json.Array(surplus);
            report["added_public_keys"] =
                Json.Array(await PublicKeys.Sync(api, id, keys, known, progress).ConfigureAwait(false));
        }

        private static JObject Report(string outcome, JObject user)
        {
            return new JObject
            {
                { "outcome", outcome }, { "changed_fields", new JArray() }, { "user", user },
                { "added_group_ids", new JArray() }, { "removed_group_ids", new JArray() },
                { "created_folders", new JArray() }, { "granted_permissions", new JArray() },
                { "revoked_permissions", new JArray() }, { "added_public_keys", new JArray() },
            };
        }
    }

    /// Takes all access of a person away. Everything is read first and becomes the receipt; the account is
    /// switched off before anything else, so that a run that breaks off leaves no access behind.
    private sealed class Offboarding
    {
        private readonly Api api;
        private readonly JObject input;
        private readonly JObject user;
        private readonly Progress progress = new Progress();
        private List<JObject> memberships;
        private List<JObject> permissions;
        private List<JObject> publicKeys;
        private List<JObject> apiKeys;

        private Offboarding(Api api, JObject input, JObject user)
        {
            this.api = api;
            this.input = input;
            this.user = user;
        }

        private bool Delete
        {
            get { return Json.IsTrue(input["delete"]); }
        }

        private long Id
        {
            get { return Json.Number(user["id"]); }
        }

        private bool HasAccess
        {
            get { return memberships.Count + permissions.Count + publicKeys.Count + apiKeys.Count > 0; }
        }

        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var selector = Selector.User(input);
            var delete = Json.IsTrue(input["delete"]);
            if (!Json.IsNothing(input["new_owner_id"]) && !delete)
            {
                throw Failure.Invalid("new_owner_id", "needs delete to be true");
            }
            var user = await Users.Find(api, selector).ConfigureAwait(false);
            var result = user == null ? null : await new Offboarding(api, input, user).Run().ConfigureAwait(false);
            if (result == null && !delete)
            {
                throw Users.Missing(selector);
            }
            return result ?? Result("UNCHANGED", null, null);
        }

        /// Null when the user has gone before anything was taken away.
        private async Task<JObject> Run()
        {
            if (!Json.IsNothing(input["new_owner_id"]) && Json.Number(input["new_owner_id"]) == Id)
            {
                throw Failure.Invalid("new_owner_id", "must not be the user who leaves");
            }
            Users.RefuseSiteAdmin(user);
            if (EventTime.IsStale(user, input["event_time"]))
            {
                return Result("STALE", user, null);
            }
            if (await IsGoneAfter(Read).ConfigureAwait(false))
            {
                return null;
            }
            if (!Delete)
            {
                return await progress.Guard(Take).ConfigureAwait(false);
            }
            JObject result = null;
            var gone = await IsGoneAfter(async () => result = await progress.Guard(Take).ConfigureAwait(false))
                .ConfigureAwait(false);
            return gone ? Result("REMOVED", null, Receipt()) : result;
        }

        /// Whether a part failed because another departure has deleted the user in the middle of this one. A list of
        /// what somebody has can refuse the id of who is not there as invalid.
        private async Task<bool> IsGoneAfter(Func<Task> part)
        {
            Failure broken;
            try
            {
                await part().ConfigureAwait(false);
                return false;
            }
            catch (Failure failure) when (failure.Is("NOT_FOUND") || failure.Is("INVALID_INPUT"))
            {
                broken = failure;
            }
            if (await Users.ById(api, Id).ConfigureAwait(false) != null)
            {
                throw broken;
            }
            return true;
        }

        private async Task Read()
        {
            memberships = await Memberships.Of(api, "user_id", Id, "group_id").ConfigureAwait(false);
            permissions = await Permissions.OfUser(api, Id).ConfigureAwait(false);
            publicKeys = await PublicKeys.OfUser(api, Id).ConfigureAwait(false);
            apiKeys = await ApiKeys.OfUser(api, Id).ConfigureAwait(false);
        }

        private async Task<JObject> Take()
        {
            var changes = UserDifference.Between(api, new JObject { { "disabled", true } }, user, input["event_time"]);
            var now = user;
            if (changes.HasValues)
            {
                now = await Users.Update(api, user, changes).ConfigureAwait(false);
                progress.Done("switched off " + Json.Text(user["username"]));
            }
            // Keys go first, because they open the door without a login.
            await ApiKeys.Revoke(api, apiKeys, progress).ConfigureAwait(false);
            await PublicKeys.Remove(api, publicKeys, progress).ConfigureAwait(false);
            foreach (var membership in memberships)
            {
                await Memberships.Remove(api, Id, Json.Number(membership["group_id"])).ConfigureAwait(false);
                progress.Done("left the group " + Json.Text(membership["group_name"]));
            }
            await Permissions.Remove(api, permissions, progress).ConfigureAwait(false);
            if (Delete)
            {
                await DeleteUser().ConfigureAwait(false);
                return Result("REMOVED", null, Receipt());
            }
            var removed = HasAccess || changes["disabled"] != null;
            return Result(removed ? "REMOVED" : changes.HasValues ? "UPDATED" : "UNCHANGED", Bare(now), Receipt());
        }

        private async Task DeleteUser()
        {
            var request = new ApiRequest("deleteUser").With("id", Id);
            if (!Json.IsNothing(input["new_owner_id"]))
            {
                request.With("new_owner_id", Json.Number(input["new_owner_id"]));
            }
            var there = await api.Delete(request).ConfigureAwait(false);
            if (!there && await Users.ById(api, Id).ConfigureAwait(false) != null)
            {
                throw new Failure("NOT_FOUND", "The new owner " + input["new_owner_id"]
                    + " was not found. Check new_owner_id.");
            }
        }

        private JObject Receipt()
        {
            return new JObject
            {
                { "user_id", user["id"] },
                { "username", user["username"] },
                { "was_disabled", Json.IsTrue(user["disabled"]) },
                { "deleted", Delete },
                { "memberships", Json.Array(memberships) },
                { "permissions", Json.Array(permissions) },
                { "public_keys", Json.Array(publicKeys.Select(
                    key => (JToken)Picked(key, "id", "title", "fingerprint_sha256"))) },
                { "api_keys", Json.Array(apiKeys.Select(key => (JToken)Picked(key, "id", "name"))) },
            };
        }

        private static JObject Picked(JObject record, params string[] fields)
        {
            var picked = new JObject();
            foreach (var field in fields.Where(field => record[field] != null))
            {
                picked[field] = record[field];
            }
            return picked;
        }

        private static JObject Bare(JObject user)
        {
            var bare = (JObject)user.DeepClone();
            bare["group_ids"] = "";
            bare["admin_group_ids"] = new JArray();
            bare["api_keys_count"] = 0;
            bare["public_keys_count"] = 0;
            return bare;
        }

        private static JObject Result(string outcome, JObject user, JObject receipt)
        {
            var result = new JObject { { "outcome", outcome } };
            if (user != null)
            {
                result["user"] = user;
            }
            if (receipt != null)
            {
                result["receipt"] = receipt;
            }
            return result;
        }
    }

    /// Gives back what an offboarding took: groups with their roles, permissions, then the account. Keys cannot
    /// be given back, because nobody has their secrets; they are listed.
    private sealed class Reinstatement
    {
        private readonly Api api;
        private readonly JObject receipt;
        private readonly JObject user;
        private readonly Progress progress = new Progress();
        private List<WantedPermission> wanted;
        private List<JObject> absent;
        private List<JObject> entries;
        private List<JObject> lostPublicKeys;
        private List<JObject> lostApiKeys;

        private Reinstatement(Api api, JObject receipt, JObject user)
        {
            this.api = api;
            this.receipt = receipt;
            this.user = user;
        }

        private long Id
        {
            get { return Json.Number(user["id"]); }
        }

        internal static async Task<JObject> Run(Api api, JObject input)
        {
            var receipt = (JObject)input["receipt"];
            var user = await Users.ById(api, Json.Number(receipt["user_id"])).ConfigureAwait(false);
            if (user == null)
            {
                throw new Failure("NOT_FOUND", Json.Text(receipt["username"])
                    + " is no longer there. Restore the deleted user first.");
            }
            var job = new Reinstatement(api, receipt, user);
            await job.Read().ConfigureAwait(false);
            return await job.progress.Guard(job.GiveBack).ConfigureAwait(false);
        }

        private async Task Read()
        {
            var permissions = Json.Objects(receipt["permissions"]).Select(entry => (JToken)WithReach(entry));
            wanted = WantedPermission.List(Json.Array(permissions), "receipt.permissions",
                entry => Holder.User(Id), entry => entry["path"]);
            var memberships = Json.Objects(receipt["memberships"]).ToList();
            var now = memberships.Count == 0
                ? new List<JObject>()
                : await Memberships.Of(api, "user_id", Id, "group_id").ConfigureAwait(false);
            absent = memberships.Where(want => !now.Any(there => Covers(there, want))).ToList();
            entries = wanted.Count == 0
                ? new List<JObject>()
                : await Permissions.OfUser(api, Id).ConfigureAwait(false);
            await ReadKeys().ConfigureAwait(false);
        }

        private async Task ReadKeys()
        {
            lostPublicKeys = Json.Objects(receipt["public_keys"]).ToList();
            if (lostPublicKeys.Count > 0)
            {
                var now = await PublicKeys.OfUser(api, Id).ConfigureAwait(false);
                var known = new HashSet<string>(now.Select(PublicKeys.FingerprintOf));
                lostPublicKeys.RemoveAll(key => known.Contains(PublicKeys.FingerprintOf(key)));
            }
            lostApiKeys = Json.Objects(receipt["api_keys"]).ToList();
            if (lostApiKeys.Count > 0)
            {
                var now = await ApiKeys.OfUser(api, Id).ConfigureAwait(false);
                var known = new HashSet<long>(now.Select(key => Json.Number(key["id"])));
                lostApiKeys.RemoveAll(key => known.Contains(Json.Number(key["id"])));
            }
        }

        /// An entry that does not say that it is recursive is not.
        private static JObject WithReach(JObject entry)
        {
            var clone = (JObject)entry.DeepClone();
            clone["recursive"] = Json.IsTrue(entry["recursive"]);
            return clone;
        }

        private static bool Covers(JObject there, JObject want)
        {
            return Json.Number(there["group_id"]) == Json.Number(want["group_id"])
                && (Json.IsTrue(there["admin"]) || !Json.IsTrue(want["admin"]));
        }

        private async Task<JObject> GiveBack()
        {
            var added = new SortedSet<long>();
            var lost = new List<JObject>();
            foreach (var membership in absent)
            {
                if (await Rejoined(membership).ConfigureAwait(false))
                {
                    added.Add(Json.Number(membership["group_id"]));
                    progress.Done("joined the group " + Json.Text(membership["group_name"]));
                }
                else
                {
                    lost.Add(membership);
                }
            }
            var granted = await Permissions.AddMissing(api, wanted, entries, progress).ConfigureAwait(false);
            var now = (JObject)(await SwitchedOn().ConfigureAwait(false)).DeepClone();
            now["group_ids"] = IdText.Write(new SortedSet<long>(IdText.Read(now["group_ids"]).Concat(added)));
            return new JObject
            {
                { "outcome", progress.ChangedAnything ? "UPDATED" : "UNCHANGED" },
                { "user", now },
                { "added_group_ids", Json.Array(added) },
                { "granted_permissions", Json.Array(granted) },
                { "lost_memberships", Json.Array(lost) },
                { "lost_public_keys", Json.Array(lostPublicKeys) },
                { "lost_api_keys", Json.Array(lostApiKeys) },
            };
        }

        /// False when the group is no longer there.
        private async Task<bool> Rejoined(JObject membership)
        {
            var group = Json.Number(membership["group_id"]);
            Failure refused;
            try
            {
                await Memberships.Add(api, Id, group, membership["admin"]).ConfigureAwait(false);
                return true;
            }
            catch (Failure failure)
            {
                refused = failure;
            }
            var gone = refused.Is("NOT_FOUND")
                || await api.Find(new ApiRequest("getGroup").With("id", group)).ConfigureAwait(false) == null;
            if (!gone)
            {
                throw refused;
            }
            return false;
        }

        private async Task<JObject> SwitchedOn()
        {
            if (Json.IsTrue(receipt["was_disabled"]) || !Json.IsTrue(user["disabled"]))
            {
                return user;
            }
            var on = await Users.Update(api, user, new JObject { { "disabled", false } }).ConfigureAwait(false);
            progress.Done("switched on " + Json.Text(user["username"]));
            return on;
        }
    }

    /// A call of the catalogue that is one call of Files.com, where its answer needs another form: lists become
    /// pages, an empty answer says which record it was, and a creation whose answer was lost is looked up.
    private static class SingleCall
    {
        internal static async Task<JObject> Run(Api api, Operation operation, IncomingCall call)
        {
            var located = Located(operation.Route, call.Target);
            var request = new ApiRequest(operation.Name);
            foreach (var field in located.Concat(call.Query))
            {
                request.With(field.Key, field.Value);
            }
            if (api.Contract.Call(operation.Name).HasBody)
            {
                request.Sending(call.Body);
            }
            Failure conflict;
            try
            {
                var answer = await api.Page(request, null).ConfigureAwait(false);
                return answer.Body is JArray ? Page(api, answer) : answer.Body as JObject ?? Echo(located);
            }
            catch (Failure failure) when (failure.Is("CONFLICT") && CreationLookup.CanTell(request))
            {
                conflict = failure;
            }
            // The platform runs a call again that had no answer in time. When that has created the record, it is
            // there now, just made and with all that was sent.
            var made = await CreationLookup.Find(api, request).ConfigureAwait(false);
            if (made == null || !CreationLookup.IsRecent(made))
            {
                throw conflict;
            }
            return made;
        }

        private static JObject Page(Api api, Answer answer)
        {
            var page = new JObject { { "value", answer.Body } };
            if (answer.Cursor != null)
            {
                page["next_cursor"] = answer.Cursor;
                page["nextLink"] = UrlQuery.Replace(api.OriginalAddress, "cursor", answer.Cursor);
            }
            return page;
        }

        /// The values of the placeholders of a route.
        private static List<KeyValuePair<string, string>> Located(string route, string target)
        {
            var names = Regex.Matches(route, @"\{(\w+)\}").Cast<Match>().Select(match => match.Groups[1].Value);
            var form = "^" + Regex.Replace(Regex.Escape(route), @"\\\{\w+}", "(.*)") + "$";
            var values = Regex.Match(target, form).Groups.Cast<Group>().Skip(1);
            return names.Zip(values, (name, value) =>
                new KeyValuePair<string, string>(name, Uri.UnescapeDataString(value.Value))).ToList();
        }

        private static JObject Echo(IEnumerable<KeyValuePair<string, string>> located)
        {
            var echo = new JObject();
            foreach (var field in located)
            {
                long number;
                echo[field.Key] = long.TryParse(field.Value, out number) ? new JValue(number) : new JValue(field.Value);
            }
            return echo;
        }
    }

    /// A list from which a maker chooses: a value and a label for each record.
    private static class ChoiceList
    {
        internal static async Task<JArray> Read(Api api, Operation operation)
        {
            var request = new ApiRequest(operation.Name);
            foreach (var field in operation.Parameters.Properties())
            {
                request.With(field.Name, Json.Text(field.Value));
            }
            var choices = new JArray();
            string cursor = null;
            do
            {
                var page = await api.Page(request, cursor).ConfigureAwait(false);
                foreach (var record in Json.Objects(page.Body))
                {
                    choices.Add(Choice(operation, record));
                }
                cursor = page.Cursor;
            }
            while (cursor != null && !api.Deadline.IsLate);
            return choices;
        }

        private static JObject Choice(Operation operation, JObject record)
        {
            var label = Json.Text(record[operation.Label]);
            if (label.Length == 0)
            {
                label = Json.Text(record[operation.Value]);
            }
            var note = Json.Text(record[operation.Note]);
            return new JObject
            {
                { "value", record[operation.Value] },
                { "label", note.Length == 0 ? label : label + " (" + note + ")" },
            };
        }
    }

    /// A set of moments and ids that stays short: ids of a second as runs of neighbours.
    private sealed class Told
    {
        private readonly SortedDictionary<long, SortedSet<long>> seconds =
            new SortedDictionary<long, SortedSet<long>>();

        internal bool Contains(long second, long id)
        {
            SortedSet<long> ids;
            return seconds.TryGetValue(second, out ids) && ids.Contains(id);
        }

        internal void Add(long second, long id)
        {
            SortedSet<long> ids;
            if (!seconds.TryGetValue(second, out ids))
            {
                ids = new SortedSet<long>();
                seconds[second] = ids;
            }
            ids.Add(id);
        }

        internal void ForgetBefore(long second)
        {
            foreach (var old in seconds.Keys.TakeWhile(key => key < second).ToList())
            {
                seconds.Remove(old);
            }
        }

        /// The moment after the oldest one that is remembered.
        internal long AfterOldest
        {
            get { return seconds.Keys.First() + 1; }
        }

        internal void Write(StateWriter state)
        {
            state.Number(seconds.Count);
            long last = 0;
            foreach (var second in seconds)
            {
                state.Number(second.Key - last);
                state.Ids(second.Value);
                last = second.Key;
            }
        }

        internal static Told Read(StateReader state)
        {
            var told = new Told();
            var count = state.Number();
            long second = 0;
            for (long i = 0; i < count; i++)
            {
                second += state.Number();
                told.seconds[second] = state.Ids();
            }
            return told;
        }
    }

    /// Writes the state of a trigger as text for an address. The platform takes addresses of 16,384 characters;
    /// the state aims at a tenth of that and never takes more than a half.
    private sealed class StateWriter
    {
        internal const int Short = 1200;
        private const int Longest = 6000;
        private const byte Version = 1;

        private readonly List<byte> bytes = new List<byte> { Version };

        internal bool IsShort
        {
            get { return bytes.Count <= Short; }
        }

        /// A number that is not negative, seven bits a byte.
        internal void Number(long value)
        {
            while (value >= 0x80)
            {
                bytes.Add((byte)(value | 0x80));
                value >>= 7;
            }
            bytes.Add((byte)value);
        }

        internal void Flag(bool value)
        {
            Number(value ? 1 : 0);
        }

        internal void Text(string text)
        {
            var encoded = Encoding.UTF8.GetBytes(text ?? "");
            Number(encoded.Length);
            bytes.AddRange(encoded);
        }

        /// Ids as runs of neighbours: the gap before a run, and how many follow its first.
        internal void Ids(SortedSet<long> ids)
        {
            var runs = new List<long[]>();
            foreach (var id in ids)
            {
                if (runs.Count > 0 && runs[runs.Count - 1][1] == id - 1)
                {
                    runs[runs.Count - 1][1] = id;
                }
                else
                {
                    runs.Add(new[] { id, id });
                }
            }
            Number(runs.Count);
            long last = 0;
            foreach (var run in runs)
            {
                // The lowest bit says whether the run is longer than one.
                Number((run[0] - last) << 1 | (run[1] > run[0] ? 1L : 0L));
                if (run[1] > run[0])
                {
                    Number(run[1] - run[0]);
                }
                last = run[1];
            }
        }

        internal string ToText()
        {
            if (bytes.Count > Longest)
            {
                throw new Failure("REFUSED", "More has happened since the last poll, or more has to be remembered,"
                    + " than fits into an address. Narrow the trigger by its inputs; switching the flow off and on"
                    + " begins anew from now.");
            }
            return Convert.ToBase64String(bytes.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        }
    }

    /// Reads what StateWriter wrote.
    private sealed class StateReader
    {
        private readonly byte[] bytes;
        private int at = 1;

        private StateReader(byte[] bytes)
        {
            this.bytes = bytes;
        }

        internal static StateReader Open(string text)
        {
            var base64 = text.Replace('-', '+').Replace('_', '/');
            try
            {
                var bytes = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
                if (bytes.Length > 0 && bytes[0] == 1)
                {
                    return new StateReader(bytes);
                }
            }
            catch (FormatException)
            {
                throw Damaged();
            }
            throw Damaged();
        }

        internal long Number()
        {
            long value = 0;
            for (var shift = 0; shift < 64; shift += 7)
            {
                if (at == bytes.Length)
                {
                    throw Damaged();
                }
                var part = bytes[at++];
                value |= (long)(part & 0x7f) << shift;
                if (part < 0x80)
                {
                    return value;
                }
            }
            throw Damaged();
        }

        internal bool Flag()
        {
            return Number() == 1;
        }

        internal string Text()
        {
            var length = Number();
            if (length > bytes.Length - at)
            {
                throw Damaged();
            }
            var text = Encoding.UTF8.GetString(bytes, at, (int)length);
            at += (int)length;
            return text.Length == 0 ? null : text;
        }

        internal SortedSet<long> Ids()
        {
            var ids = new SortedSet<long>();
            long last = 0;
            for (var left = Number(); left > 0; left--)
            {
                var head = Number();
                var first = last + (head >> 1);
                last = first + ((head & 1) == 1 ? Number() : 0);
                for (var id = first; id <= last; id++)
                {
                    ids.Add(id);
                }
            }
            return ids;
        }

        private static Failure Damaged()
        {
            return Failure.Invalid("triggerstate", "cannot be read; switch the flow off and on to begin anew");
        }
    }

    /// Which records a trigger is about: those in a workspace, a group or a folder, or of a user.
    private sealed class RecordFilter
    {
        private readonly JObject input;
        private readonly string folder;

        internal RecordFilter(JObject input)
        {
            this.input = input;
            folder = Folder.Key(Json.Text(input["path"]));
        }

        internal bool Accepts(JObject record)
        {
            return IsSame("workspace_id", record) && IsSame("user_id", record) && IsInGroup(record)
                && IsInFolder(Folder.Key(Json.Text(record["path"])));
        }

        private bool IsSame(string field, JObject record)
        {
            return input[field] == null || Json.Number(input[field]) == Json.Number(record[field]);
        }

        /// A user names groups in a text, a permission one group or an array of them.
        private bool IsInGroup(JObject record)
        {
            if (input["group_id"] == null)
            {
                return true;
            }
            var wanted = Json.Text(input["group_id"]);
            var groups = record["group_ids"];
            var names = groups is JArray ? Json.Texts(groups) : Separated.Items(Json.Text(groups), ",");
            return Json.Text(record["group_id"]) == wanted || names.Contains(wanted);
        }

        private bool IsInFolder(string place)
        {
            return folder.Length == 0 || place == folder
                || place.StartsWith(folder + "/", StringComparison.Ordinal);
        }
    }

    /// A trigger that is asked again and again. The platform keeps the address in Location and asks it next time;
    /// the state travels in that address. The same address asked twice gives the same events again, so nothing is
    /// lost when the platform dies between two polls. The first poll is silent.
    private abstract class Trigger
    {
        private const string State = "triggerstate";
        private const int MostEvents = 2000;
        private const int MostRestarts = 5;

        protected Api Api { get; private set; }
        protected Operation Operation { get; private set; }
        protected JObject Input { get; private set; }
        protected bool Silent { get; set; }

        private readonly JArray events = new JArray();
        private RecordFilter filter;
        private int pages;

        /// How often a list was begun anew in this poll, because its cursor was refused.
        protected int Restarts { get; private set; }

        internal static async Task<HttpResponseMessage> Poll(Api api, Operation operation, IncomingCall call)
        {
            var fields = (JObject)call.Input.DeepClone();
            var saved = Json.Text(fields[State]);
            fields.Remove(State);
            var trigger = Of(operation);
            trigger.Api = api;
            trigger.Operation = operation;
            trigger.Input = (JObject)new Rules(api.Contract).Check(operation.Input, Known(operation, fields));
            trigger.filter = new RecordFilter(trigger.Input);
            trigger.Silent = true;
            if (saved.Length > 0)
            {
                var state = StateReader.Open(saved);
                trigger.Silent = state.Flag();
                trigger.Load(state);
            }
            var more = !await trigger.Look(saved.Length == 0).ConfigureAwait(false);
            return trigger.Respond(more);
        }

        /// The inputs of the trigger; what else the platform may put into an address is not for the script.
        private static JObject Known(Operation operation, JObject fields)
        {
            var known = new JObject();
            foreach (var input in ((JObject)operation.Input["properties"] ?? new JObject()).Properties())
            {
                if (fields[input.Name] != null)
                {
                    known[input.Name] = fields[input.Name];
                }
            }
            return known;
        }

        private static Trigger Of(Operation operation)
        {
            switch (operation.Name)
            {
                case "user.deactivated": return new SwitchTrigger(true);
                case "user.reactivated": return new SwitchTrigger(false);
            }
            switch (operation.Detection)
            {
                case "watermark": return new TimeTrigger();
                case "window": return new ExpiryTrigger();
                case "highest_id": return new NewIdTrigger(true);
                default: return new NewIdTrigger(false);
            }
        }

        protected abstract void Load(StateReader state);

        protected abstract void Save(StateWriter state);

        /// Looks for events; false when there is more to look at right away.
        protected abstract Task<bool> Look(bool first);

        /// Whether to stop and go on with the next poll.
        protected bool IsFull
        {
            get { return Api.Deadline.IsLate || events.Count >= MostEvents; }
        }

        protected void Tell(JObject record, string key, long? time)
        {
            if (Silent || !filter.Accepts(record))
            {
                return;
            }
            var told = new JObject
            {
                { "event_id", EventId(Operation.Name + "/" + key) },
                { "detected_at", Moment.Write(Moment.Now) },
            };
            if (time.HasValue)
            {
                told["occurred_at"] = Moment.Write(time.Value);
            }
            told[Operation.Payload] = Api.Contract.WithoutSecrets(record);
            events.Add(told);
        }

        /// Reads pages from a position on until the visitor is through, time is short or there are none left. A
        /// failure after the first page of the poll ends the reading early; the next poll goes on there.
        protected async Task<Reading> Read(ApiRequest list, string cursor, Func<Answer, bool> visit)
        {
            var reading = new Reading { Cursor = cursor };
            while (true)
            {
                Answer page;
                try
                {
                    page = await Api.Page(list, reading.Cursor).ConfigureAwait(false);
                }
                catch (Failure failure) when (failure.Field == "cursor" && reading.Cursor != null)
                {
                    if (Restarts++ == MostRestarts)
                    {
                        throw new Failure("SERVER_ERROR", "Files.com does not take the cursors that it gives."
                            + " Try again later; if it happens again, tell Files.com support.");
                    }
                    reading.Cursor = null; // too old; what has been told is remembered
                    continue;
                }
                catch (Failure) when (pages > 0)
                {
                    return reading;
                }
                pages++;
                reading.Cursor = page.Cursor;
                reading.Through = visit(page) || page.Cursor == null;
                if (reading.Through || IsFull)
                {
                    return reading;
                }
            }
        }

        private HttpResponseMessage Respond(bool more)
        {
            var state = new StateWriter();
            state.Flag(Silent);
            Save(state);
            var response = Json.Response(events.Count > 0 ? 200 : 202, events);
            response.Headers.TryAddWithoutValidation(
                "Location", UrlQuery.Replace(Api.OriginalAddress, State, state.ToText()));
            response.Headers.TryAddWithoutValidation("Retry-After", more ? "1" : "60");
            return response;
        }

        private static string EventId(string text)
        {
            using (var sha = SHA256.Create())
            {
                var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
                return Convert.ToBase64String(hash, 0, 15).Replace('+', '-').Replace('/', '_');
            }
        }
    }

    /// How far a reading got.
    private sealed class Reading
    {
        internal string Cursor { get; set; }
        internal bool Through { get; set; }
    }

    /// Records with ids that were not there. Where the list comes newest first, it is read until known ground,
    /// otherwise to its end, over several polls when it is long. The newest ids are remembered one by one; below
    /// the lowest remembered one everything is old.
    private sealed class NewIdTrigger : Trigger
    {
        private const int Remembered = 1000;

        private readonly bool newestFirst;
        private SortedSet<long> known = new SortedSet<long>();
        private long floor;
        private string cursor;

        internal NewIdTrigger(bool newestFirst)
        {
            this.newestFirst = newestFirst;
        }

        protected override void Load(StateReader state)
        {
            floor = state.Number();
            cursor = state.Text();
            known = state.Ids();
        }

        protected override void Save(StateWriter state)
        {
            state.Number(floor);
            state.Text(cursor);
            state.Ids(known);
        }

        protected override async Task<bool> Look(bool first)
        {
            var list = new ApiRequest(Operation.Call);
            if (newestFirst)
            {
                list.With("sort_by[id]", "desc");
            }
            // What comes meanwhile may stand before the place where a reading went on; the next one finds it.
            var reading = await Read(list, cursor, Visit).ConfigureAwait(false);
            cursor = reading.Through ? null : reading.Cursor;
            if (reading.Through || Silent)
            {
                Shorten();
            }
            Silent &= !reading.Through;
            return reading.Through;
        }

        private bool Visit(Answer page)
        {
            var ids = new List<long>();
            foreach (var record in Json.Objects(page.Body))
            {
                var id = Json.Number(record["id"]);
                ids.Add(id);
                if (id > floor && known.Add(id))
                {
                    Tell(record, id.ToString(), Moment.Of(record, "created_at"));
                }
            }
            if (!newestFirst || ids.Count == 0)
            {
                return false;
            }
            if (Silent && known.Count >= Remembered)
            {
                floor = known.Min - 1; // the first look need not go further down than it remembers
            }
            return ids.Last() <= floor + 1;
        }

        private void Shorten()
        {
            while (known.Count > Remembered || !IsShort())
            {
                for (var i = known.Count / 20; i >= 0; i--)
                {
                    floor = known.Min;
                    known.Remove(floor);
                }
            }
        }

        private bool IsShort()
        {
            var state = new StateWriter();
            Save(state);
            return state.IsShort || known.Count < 2;
        }
    }

    /// Users who are switched off or on again. All users are read, over several polls when there are many; the ids
    /// of those who are off are remembered. A user who is off when first seen was not switched off.
    private sealed class SwitchTrigger : Trigger
    {
        private readonly bool tellsOff;
        private SortedSet<long> off = new SortedSet<long>();
        private long readings;
        private long newestKnown;
        private long newestSeen;
        private string cursor;

        internal SwitchTrigger(bool tellsOff)
        {
            this.tellsOff = tellsOff;
        }

        protected override void Load(StateReader state)
        {
            readings = state.Number();
            newestKnown = state.Number();
            newestSeen = state.Number();
            cursor = state.Text();
            off = state.Ids();
        }

        protected override void Save(StateWriter state)
        {
            state.Number(readings + Restarts);
            state.Number(newestKnown);
            state.Number(newestSeen);
            state.Text(cursor);
            state.Ids(off);
        }

        protected override async Task<bool> Look(bool first)
        {
            var resumed = cursor != null;
            if (!resumed)
            {
                readings++;
            }
            var seen = new HashSet<long>();
            var reading = await Read(new ApiRequest(Operation.Call), cursor, page =>
            {
                foreach (var user in Json.Objects(page.Body))
                {
                    seen.Add(Json.Number(user["id"]));
                    Visit(user);
                }
                return false;
            }).ConfigureAwait(false);
            cursor = reading.Through ? null : reading.Cursor;
            if (reading.Through)
            {
                Silent = false;
                newestKnown = newestSeen;
            }
            if (reading.Through && !resumed)
            {
                await LookFor(off.Except(seen).ToList()).ConfigureAwait(false);
            }
            return reading.Through;
        }

        /// Looks for those who are missing in the list: a list that changes while it is read can miss somebody who is
        /// there. Who has been deleted is forgotten.
        private async Task LookFor(List<long> missing)
        {
            foreach (var id in missing.TakeWhile(id => !Api.Deadline.IsLate))
            {
                JObject user;
                try
                {
                    user = await Users.ById(Api, id).ConfigureAwait(false);
                }
                catch (Failure)
                {
                    return; // the next poll looks again
                }
                if (user == null)
                {
                    off.Remove(id);
                }
                else
                {
                    Visit(user);
                }
            }
        }

        private void Visit(JObject user)
        {
            var id = Json.Number(user["id"]);
            newestSeen = Math.Max(newestSeen, id);
            var isOff = Json.IsTrue(user["disabled"]) || Json.IsTrue(user["disabled_expired_or_inactive"]);
            var differs = isOff ? off.Add(id) : off.Remove(id);
            if (differs && isOff == tellsOff && id <= newestKnown)
            {
                // The same user can be switched again, so the reading of the list that found it is part of the
                // event's id; not the poll, because a poll that is lost and repeated may get less far.
                Tell(user, id + "@" + (readings + Restarts), null);
            }
        }
    }

    /// Records by a time of theirs, in its order. What was told is remembered by moment and id.
    private abstract class MomentTrigger : Trigger
    {
        protected Told Told { get; private set; }
        protected string Cursor { get; set; }

        internal MomentTrigger()
        {
            Told = new Told();
        }

        protected void LoadTold(StateReader state)
        {
            Cursor = state.Text();
            Told = Told.Read(state);
        }

        protected void SaveTold(StateWriter state)
        {
            state.Text(Cursor);
            Told.Write(state);
        }

        protected ApiRequest Sorted(string direction)
        {
            return new ApiRequest(Operation.Call).With("sort_by[" + Operation.TimeField + "]", direction);
        }

        /// Tells the records from a moment on. Null when it got through, otherwise the moment where it stopped. It
        /// goes on from the moment of the last record, because a position in the list misses a record when another
        /// one moves; only within one second the position has to do.
        protected async Task<long?> TellFrom(Func<ApiRequest> list, long start)
        {
            while (true)
            {
                var last = start;
                var ended = false;
                var rest = list().With("filter_gteq[" + Operation.TimeField + "]", Moment.Write(start));
                var reading = await Read(rest, Cursor, page =>
                {
                    last = Visit(page) ?? last;
                    ended = page.Cursor == null;
                    return last > start;
                }).ConfigureAwait(false);
                Cursor = reading.Through ? null : reading.Cursor;
                if (ended || !reading.Through || IsFull)
                {
                    return ended ? (long?)null : last;
                }
                start = last;
            }
        }

        /// A record that has not been told yet.
        protected abstract void Found(JObject record, string key, long time);

        /// The time of the last record of a page.
        private long? Visit(Answer page)
        {
            long? last = null;
            foreach (var record in Json.Objects(page.Body))
            {
                var time = Moment.Of(record, Operation.TimeField);
                if (!time.HasValue)
                {
                    continue;
                }
                last = time;
                var id = Json.Number(record["id"]);
                if (!Told.Contains(time.Value, id))
                {
                    Told.Add(time.Value, id);
                    Found(record, id + "@" + Moment.Write(time.Value), time.Value);
                }
            }
            return last;
        }
    }

    /// Records whose time is at or after the latest one seen. The last minutes before that are asked for again,
    /// for records that come late or share its second. All times are the site's own.
    private sealed class TimeTrigger : MomentTrigger
    {
        private const long Overlap = 300;

        private long floor;
        private long mark;

        protected override void Load(StateReader state)
        {
            floor = state.Number();
            mark = floor + state.Number();
            LoadTold(state);
        }

        protected override void Save(StateWriter state)
        {
            state.Number(floor);
            state.Number(mark - floor);
            SaveTold(state);
        }

        protected override async Task<bool> Look(bool first)
        {
            if (first)
            {
                mark = await Latest().ConfigureAwait(false);
                floor = Math.Max(0, mark - Overlap);
            }
            var resumed = Cursor != null;
            var stopped = await TellFrom(() => OfOwner(Sorted("asc")), floor).ConfigureAwait(false);
            if (stopped.HasValue)
            {
                Forget(stopped.Value);
                return false;
            }
            Silent = false;
            Settle();
            return !resumed; // others of the same second may stand before the place where it went on
        }

        protected override void Found(JObject record, string key, long time)
        {
            mark = Math.Max(mark, time);
            Tell(record, key, time);
        }

        /// Keys are listed for one user, or as far as the connection may see.
        private ApiRequest OfOwner(ApiRequest list)
        {
            return Operation.Call == "listPublicKeys" && Input["user_id"] != null
                ? list.With("user_id", Json.Text(Input["user_id"]))
                : list;
        }

        private async Task<long> Latest()
        {
            var list = OfOwner(Sorted("desc")).With("per_page", 1);
            var page = await Api.Page(list, null).ConfigureAwait(false);
            var newest = Json.Objects(page.Body).FirstOrDefault();
            return newest == null ? 0 : Moment.Of(newest, Operation.TimeField) ?? 0;
        }

        /// Remembers the last minutes, or less where that would be too long.
        private void Settle()
        {
            Forget(Math.Max(floor, mark - Overlap));
            while (floor < mark && !IsShort())
            {
                Forget(Math.Min(mark, Told.AfterOldest));
            }
        }

        private void Forget(long start)
        {
            floor = start;
            Told.ForgetBefore(start);
        }

        private bool IsShort()
        {
            var state = new StateWriter();
            Save(state);
            return state.IsShort;
        }
    }

    /// Users whose access ends between the last poll and the coming days, each end once. Ends that passed while
    /// nobody polled are told late rather than never.
    private sealed class ExpiryTrigger : MomentTrigger
    {
        private const long Day = 86400;
        private const long DaysBefore = 7;

        private long since;
        private long begun;
        private long position;

        protected override void Load(StateReader state)
        {
            since = state.Number();
            begun = state.Number();
            position = state.Number();
            LoadTold(state);
        }

        protected override void Save(StateWriter state)
        {
            state.Number(since);
            state.Number(begun);
            state.Number(position);
            SaveTold(state);
        }

        protected override async Task<bool> Look(bool first)
        {
            var now = Moment.Now;
            var days = Input["days_before"] == null ? DaysBefore : Json.Number(Input["days_before"]);
            since = first ? now : Math.Min(since, now);
            begun = position > 0 ? begun : now;
            var until = Moment.Write(now + days * Day);
            var stopped = await TellFrom(
                () => Sorted("asc").With("filter_lteq[" + Operation.TimeField + "]", until),
                position > 0 ? position : since).ConfigureAwait(false);
            position = stopped ?? 0;
            if (stopped.HasValue)
            {
                return false;
            }
            Silent = false;
            Told.ForgetBefore(since - Day);
            since = begun; // ends may have been set behind the place that a long pass had reached
            return true;
        }

        protected override void Found(JObject record, string key, long time)
        {
            Tell(record, key, null);
        }
    }

    /// One operation of the connector, or one call of Files.com, as the generated contract describes it.
    private sealed class Operation
    {
        private readonly JObject entry;

        internal Operation(JObject entry)
        {
            this.entry = entry;
        }

        /// A call that the contract does not know.
        internal static Operation Any(string method, string target)
        {
            return new Operation(new JObject
            {
                { "method", method }, { "path", target }, { "answer", "any" },
                { "repeat", method == "GET" ? "always" : "never" },
            });
        }

        internal string Kind { get { return Text("kind"); } }
        internal string Name { get { return Text("name"); } }
        internal JObject Input { get { return (JObject)entry["input"]; } }
        internal string Route { get { return Text("route"); } }
        internal JObject Parameters { get { return (JObject)entry["parameters"] ?? new JObject(); } }
        internal string Value { get { return Text("value"); } }
        internal string Label { get { return Text("label"); } }
        internal string Note { get { return Text("note"); } }
        internal string Detection { get { return Text("detection"); } }
        internal string Call { get { return Text("call"); } }
        internal string TimeField { get { return Text("field"); } }
        internal string Payload { get { return Text("payload"); } }
        internal string Method { get { return Text("method"); } }
        internal string Template { get { return Text("path"); } }
        internal string Repeat { get { return Text("repeat"); } }
        internal string Answer { get { return Text("answer"); } }
        internal bool HasBody { get { return entry["body"] != null; } }
        internal JObject Body { get { return (JObject)entry["body"]; } }

        private string Text(string name)
        {
            return Json.Text(entry[name]);
        }
    }

    /// What the OpenAPI document and the catalogue say about operations and fields.
    private sealed class Contract
    {
        private readonly JObject document = (JObject)Json.Parse(Generated);

        internal string BasePart
        {
            get { return Json.Text(document["base"]); }
        }

        /// An operation of the connector. In some regions its id arrives as Base64.
        internal Operation Find(string id)
        {
            var entry = document["operations"][id] ?? document["operations"][Decoded(id)];
            if (entry == null)
            {
                throw new Failure("INVALID_INPUT", "The script knows no operation " + id + ".");
            }
            return new Operation((JObject)entry);
        }

        /// A call of Files.com.
        internal Operation Call(string id)
        {
            return new Operation((JObject)document["calls"][id]);
        }

        /// The fields of the body of a call.
        internal JObject Body(string call)
        {
            return Call(call).Body;
        }

        internal JObject Resolve(JObject schema)
        {
            var reference = Json.Text(schema["$ref"]);
            return reference.Length == 0
                ? schema
                : (JObject)document["shared"][reference.Substring(reference.LastIndexOf('/') + 1)];
        }

        /// The values in a body that must never be shown.
        internal IEnumerable<string> SecretsIn(JObject body)
        {
            return body == null
                ? Enumerable.Empty<string>()
                : Secrets().Select(name => Json.Text(body[name])).Where(value => value.Length > 0);
        }

        internal JObject WithoutSecrets(JObject record)
        {
            var open = (JObject)record.DeepClone();
            foreach (var name in Secrets())
            {
                open.Remove(name);
            }
            return open;
        }

        private IEnumerable<string> Secrets()
        {
            return Json.Texts(document["secrets"]);
        }

        private static string Decoded(string id)
        {
            try
            {
                return Encoding.UTF8.GetString(Convert.FromBase64String(id));
            }
            catch (FormatException)
            {
                return id;
            }
        }

        // generated: begin
        private const string Generated = @"
            {
              'base': '/api/rest/v1',
              'operations': {
                'CreateUser': {'kind':'call','name':'createUser','route':'/users'},
                'EnsureUser': {
                  'kind': 'composite',
                  'name': 'ensureUser',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'username': {'type':'string'},
                      'allowed_ips': {'type':['string','null'],'x-list-of':'string','x-separator':'\n'},
                      'attachments_permission': {'type':'boolean'},
                      'authenticate_until': {'type':['string','null'],'format':'date-time'},
                      'authentication_method': {
                        'type': 'string',
                        'enum': ['password','sso','none','email_signup','password_with_imported_hash','password_and_ssh_key']
                      },
                      'billing_permission': {'type':'boolean'},
                      'bypass_site_allowed_ips': {'type':'boolean'},
                      'bypass_user_lifecycle_rules': {'type':'boolean'},
                      'dav_permission': {'type':'boolean'},
                      'disabled': {'type':'boolean'},
                      'ai_assistant_personality_id': {'type':['integer','null'],'format':'int64'},
                      'desktop_configuration_profile_id': {'type':['integer','null'],'format':'int64'},
                      'integration_centric_profile_id': {'type':['integer','null'],'format':'int64'},
                      'email': {'type':['string','null'],'format':'email'},
                      'filesystem_layout': {
                        'type': 'string',
                        'enum': ['site_root','user_root','partner_root','integration_centric','workspace_root']
                      },
                      'ftp_permission': {'type':'boolean'},
                      'group_ids': {'type':['string','null'],'x-list-of':'integer','x-separator':','},
                      'header_text': {'type':['string','null']},
                      'language': {'type':['string','null']},
                      'name': {'type':['string','null']},
                      'company': {'type':['string','null']},
                      'notes': {'type':['string','null']},
                      'notification_daily_send_time': {'type':['integer','null'],'format':'int64','minimum':0,'maximum':23},
                      'office_integration_enabled': {'type':'boolean'},
                      'partner_admin': {'type':'boolean'},
                      'partner_id': {'type':['integer','null'],'format':'int64'},
                      'password_validity_days': {'type':['integer','null'],'format':'int64'},
                      'primary_group_id': {'type':['integer','null'],'format':'int64'},
                      'receive_admin_alerts': {'type':'boolean'},
                      'notify_on_all_site_warnings': {'type':'boolean'},
                      'notify_on_all_sso_failures': {'type':'boolean'},
                      'notify_on_all_user_security_events': {'type':'boolean'},
                      'notify_on_all_pending_work_failures': {'type':'boolean'},
                      'notify_on_all_siem_http_destination_failures': {'type':'boolean'},
                      'notify_on_all_sync_failures': {'type':'boolean'},
                      'notify_on_all_automation_failures': {'type':'boolean'},
                      'notify_on_all_expectation_failures': {'type':'boolean'},
                      'require_2fa': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                      'require_login_by': {'type':['string','null'],'format':'date-time'},
                      'require_password_change': {'type':'boolean'},
                      'responsible_group_id': {'type':['integer','null'],'format':'int64'},
                      'responsible_user_id': {'type':['integer','null'],'format':'int64'},
                      'readonly_site_admin': {'type':'boolean'},
                      'restapi_permission': {'type':'boolean'},
                      'self_managed': {'type':'boolean'},
                      'sftp_permission': {'type':'boolean'},
                      'site_admin': {'type':'boolean'},
                      'workspace_admin': {'type':'boolean'},
                      'workspace_id': {'type':['integer','null'],'format':'int64'},
                      'default_workspace_id': {'type':['integer','null'],'format':'int64'},
                      'skip_welcome_screen': {'type':'boolean'},
                      'ssl_required': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                      'sso_strategy_id': {'type':['integer','null'],'format':'int64'},
                      'subscribe_to_newsletter': {'type':'boolean'},
                      'tags': {'type':['string','null'],'x-list-of':'string','x-separator':','},
                      'time_zone': {'type':['string','null']},
                      'user_root': {'type':['string','null'],'maxLength':5000,'x-reference':'folders'},
                      'user_home': {'type':['string','null'],'maxLength':5000,'x-reference':'folders'},
                      'password': {'type':'string'},
                      'imported_password_hash': {'type':'string'},
                      'change_password': {'type':'string'},
                      'grant_permission': {'type':'string','enum':['','full','read','write','list','read+write','list+write']},
                      'match_by': {'type':'string','enum':['username','email']}
                    }
                  }
                },
                'FindUser': {
                  'kind': 'composite',
                  'name': 'findUser',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1}
                    }
                  }
                },
                'ListUsers': {'kind':'call','name':'listUsers','route':'/users'},
                'DeactivateUser': {
                  'kind': 'composite',
                  'name': 'deactivateUser',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1}
                    }
                  }
                },
                'ReactivateUser': {
                  'kind': 'composite',
                  'name': 'reactivateUser',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1}
                    }
                  }
                },
                'DeleteUser': {'kind':'call','name':'deleteUser','route':'/users/{id}'},
                'UnlockUser': {'kind':'call','name':'unlockUser','route':'/users/{id}/unlock'},
                'ResetTwoFactor': {'kind':'call','name':'resetTwoFactor','route':'/users/{id}/2fa/reset'},
                'ResendWelcomeEmail': {'kind':'call','name':'resendWelcomeEmail','route':'/users/{id}/resend_welcome_email'},
                'RestoreDeleted': {
                  'kind': 'composite',
                  'name': 'restoreDeletedUser',
                  'input': {
                    'type': 'object',
                    'required': ['username','earliest_date'],
                    'additionalProperties': false,
                    'properties': {
                      'username': {'type':'string','minLength':1},
                      'earliest_date': {'type':'string','format':'date-time'},
                      'restore_deleted_permissions': {'type':'boolean'}
                    }
                  }
                },
                'CreateGroup': {'kind':'call','name':'createGroup','route':'/groups'},
                'EnsureGroup': {
                  'kind': 'composite',
                  'name': 'ensureGroup',
                  'input': {
                    'type': 'object',
                    'required': ['name'],
                    'additionalProperties': false,
                    'properties': {
                      'name': {'type':'string'},
                      'allowed_ips': {'type':['string','null'],'x-list-of':'string','x-separator':'\n'},
                      'admin_ids': {'type':['string','null'],'x-list-of':'integer','x-separator':','},
                      'notes': {'type':['string','null']},
                      'user_ids': {'type':['string','null'],'x-list-of':'integer','x-separator':','},
                      'ai_assistant_personality_id': {'type':['integer','null'],'format':'int64'},
                      'ftp_permission': {'type':'boolean'},
                      'sftp_permission': {'type':'boolean'},
                      'dav_permission': {'type':'boolean'},
                      'restapi_permission': {'type':'boolean'},
                      'desktop_configuration_profile_id': {'type':['integer','null'],'format':'int64'},
                      'integration_centric_profile_id': {'type':['integer','null'],'format':'int64'},
                      'workspace_id': {'type':['integer','null'],'format':'int64'}
                    }
                  }
                },
                'FindGroup': {
                  'kind': 'composite',
                  'name': 'findGroup',
                  'input': {
                    'type': 'object',
                    'required': ['name'],
                    'additionalProperties': false,
                    'properties': {'name':{'type':'string','minLength':1}}
                  }
                },
                'ListGroups': {'kind':'call','name':'listGroups','route':'/groups'},
                'DeleteGroup': {'kind':'call','name':'deleteGroup','route':'/groups/{id}'},
                'AddMembership': {
                  'kind': 'composite',
                  'name': 'addMembership',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1},
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'group_name': {'type':'string','minLength':1},
                      'admin': {'type':'boolean'},
                      'create_missing_groups': {'type':'boolean'}
                    }
                  }
                },
                'RemoveMembership': {
                  'kind': 'composite',
                  'name': 'removeMembership',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1},
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'group_name': {'type':'string','minLength':1}
                    }
                  }
                },
                'ListMembers': {'kind':'call','name':'listGroupUsers','route':'/provisioning/membership/list_members'},
                'ListUserGroups': {'kind':'call','name':'listGroupUsers','route':'/provisioning/membership/list_user_groups'},
                'CheckMembership': {
                  'kind': 'composite',
                  'name': 'checkMembership',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1},
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'group_name': {'type':'string','minLength':1}
                    }
                  }
                },
                'SetUserGroups': {
                  'kind': 'composite',
                  'name': 'setUserGroups',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1},
                      'group_ids': {'type':'array','items':{'type':'integer','format':'int64','minimum':1}},
                      'groups': {'type':'array','items':{'type':'string','minLength':1}},
                      'create_missing_groups': {'type':'boolean'}
                    }
                  }
                },
                'SetGroupMembers': {
                  'kind': 'composite',
                  'name': 'setGroupMembers',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'group_name': {'type':'string','minLength':1},
                      'user_ids': {'type':'array','items':{'type':'integer','format':'int64','minimum':1}},
                      'usernames': {'type':'array','items':{'type':'string','minLength':1}},
                      'create_missing_groups': {'type':'boolean'}
                    }
                  }
                },
                'GrantPermission': {
                  'kind': 'composite',
                  'name': 'grantPermission',
                  'input': {
                    'type': 'object',
                    'required': ['path','permission'],
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'group_name': {'type':'string','minLength':1},
                      'group_ids': {'type':'array','minItems':1,'items':{'type':'integer','format':'int64','minimum':1}},
                      'partner_id': {'type':'integer','format':'int64','minimum':1},
                      'path': {'type':'string','maxLength':5000,'x-reference':'folders'},
                      'permission': {
                        'type': 'string',
                        'enum': ['admin','full','readonly','writeonly','list','history','bundle','previewonly','site_admin','readonly_site_admin']
                      },
                      'recursive': {'type':'boolean'}
                    }
                  }
                },
                'RevokePermission': {
                  'kind': 'composite',
                  'name': 'revokePermission',
                  'input': {
                    'type': 'object',
                    'required': ['path'],
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'group_name': {'type':'string','minLength':1},
                      'group_ids': {'type':'array','minItems':1,'items':{'type':'integer','format':'int64','minimum':1}},
                      'partner_id': {'type':'integer','format':'int64','minimum':1},
                      'path': {'type':'string','maxLength':5000,'x-reference':'folders'},
                      'permission': {
                        'type': 'string',
                        'enum': ['admin','full','readonly','writeonly','list','history','bundle','previewonly','site_admin','readonly_site_admin']
                      }
                    }
                  }
                },
                'ListPermissions': {'kind':'call','name':'listPermissions','route':'/permissions'},
                'SetFolderPermissions': {
                  'kind': 'composite',
                  'name': 'setFolderPermissions',
                  'input': {
                    'type': 'object',
                    'required': ['path','permissions'],
                    'additionalProperties': false,
                    'properties': {
                      'path': {'type':'string','maxLength':5000,'x-reference':'folders'},
                      'permissions': {'type':'array','items':{'$ref':'#/$defs/FolderPermission'}}
                    }
                  }
                },
                'AddPublicKey': {'kind':'call','name':'createPublicKey','route':'/public_keys'},
                'ListPublicKeys': {'kind':'call','name':'listPublicKeys','route':'/public_keys'},
                'DeletePublicKey': {'kind':'call','name':'deletePublicKey','route':'/public_keys/{id}'},
                'ListApiKeys': {'kind':'call','name':'listApiKeys','route':'/api_keys'},
                'RevokeApiKey': {'kind':'call','name':'deleteApiKey','route':'/api_keys/{id}'},
                'ListAccessRequests': {'kind':'call','name':'listUserRequests','route':'/user_requests'},
                'CloseAccessRequest': {'kind':'call','name':'deleteUserRequest','route':'/user_requests/{id}'},
                'OnboardUser': {
                  'kind': 'composite',
                  'name': 'onboardUser',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'username': {'type':'string'},
                      'allowed_ips': {'type':['string','null'],'x-list-of':'string','x-separator':'\n'},
                      'attachments_permission': {'type':'boolean'},
                      'authenticate_until': {'type':['string','null'],'format':'date-time'},
                      'authentication_method': {
                        'type': 'string',
                        'enum': ['password','sso','none','email_signup','password_with_imported_hash','password_and_ssh_key']
                      },
                      'billing_permission': {'type':'boolean'},
                      'bypass_site_allowed_ips': {'type':'boolean'},
                      'bypass_user_lifecycle_rules': {'type':'boolean'},
                      'dav_permission': {'type':'boolean'},
                      'disabled': {'type':'boolean'},
                      'ai_assistant_personality_id': {'type':['integer','null'],'format':'int64'},
                      'desktop_configuration_profile_id': {'type':['integer','null'],'format':'int64'},
                      'integration_centric_profile_id': {'type':['integer','null'],'format':'int64'},
                      'email': {'type':['string','null'],'format':'email'},
                      'filesystem_layout': {
                        'type': 'string',
                        'enum': ['site_root','user_root','partner_root','integration_centric','workspace_root']
                      },
                      'ftp_permission': {'type':'boolean'},
                      'group_ids': {'type':'array','items':{'type':'integer','format':'int64','minimum':1}},
                      'header_text': {'type':['string','null']},
                      'language': {'type':['string','null']},
                      'name': {'type':['string','null']},
                      'company': {'type':['string','null']},
                      'notes': {'type':['string','null']},
                      'notification_daily_send_time': {'type':['integer','null'],'format':'int64','minimum':0,'maximum':23},
                      'office_integration_enabled': {'type':'boolean'},
                      'partner_admin': {'type':'boolean'},
                      'partner_id': {'type':['integer','null'],'format':'int64'},
                      'password_validity_days': {'type':['integer','null'],'format':'int64'},
                      'primary_group_id': {'type':['integer','null'],'format':'int64'},
                      'receive_admin_alerts': {'type':'boolean'},
                      'notify_on_all_site_warnings': {'type':'boolean'},
                      'notify_on_all_sso_failures': {'type':'boolean'},
                      'notify_on_all_user_security_events': {'type':'boolean'},
                      'notify_on_all_pending_work_failures': {'type':'boolean'},
                      'notify_on_all_siem_http_destination_failures': {'type':'boolean'},
                      'notify_on_all_sync_failures': {'type':'boolean'},
                      'notify_on_all_automation_failures': {'type':'boolean'},
                      'notify_on_all_expectation_failures': {'type':'boolean'},
                      'require_2fa': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                      'require_login_by': {'type':['string','null'],'format':'date-time'},
                      'require_password_change': {'type':'boolean'},
                      'responsible_group_id': {'type':['integer','null'],'format':'int64'},
                      'responsible_user_id': {'type':['integer','null'],'format':'int64'},
                      'readonly_site_admin': {'type':'boolean'},
                      'restapi_permission': {'type':'boolean'},
                      'self_managed': {'type':'boolean'},
                      'sftp_permission': {'type':'boolean'},
                      'site_admin': {'type':'boolean'},
                      'workspace_admin': {'type':'boolean'},
                      'workspace_id': {'type':['integer','null'],'format':'int64'},
                      'default_workspace_id': {'type':['integer','null'],'format':'int64'},
                      'skip_welcome_screen': {'type':'boolean'},
                      'ssl_required': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                      'sso_strategy_id': {'type':['integer','null'],'format':'int64'},
                      'subscribe_to_newsletter': {'type':'boolean'},
                      'tags': {'type':['string','null'],'x-list-of':'string','x-separator':','},
                      'time_zone': {'type':['string','null']},
                      'user_root': {'type':['string','null'],'maxLength':5000,'x-reference':'folders'},
                      'user_home': {'type':['string','null'],'maxLength':5000,'x-reference':'folders'},
                      'password': {'type':'string'},
                      'imported_password_hash': {'type':'string'},
                      'change_password': {'type':'string'},
                      'grant_permission': {'type':'string','enum':['','full','read','write','list','read+write','list+write']},
                      'match_by': {'type':'string','enum':['username','email']},
                      'groups': {'type':'array','items':{'type':'string','minLength':1}},
                      'create_missing_groups': {'type':'boolean'},
                      'exact_groups': {'type':'boolean'},
                      'folders': {'type':'array','items':{'type':'string','minLength':1,'maxLength':5000}},
                      'permissions': {'type':'array','items':{'$ref':'#/$defs/UserPermission'}},
                      'exact_permissions': {'type':'boolean'},
                      'public_keys': {'type':'array','items':{'$ref':'#/$defs/UserPublicKey'}},
                      'event_time': {'type':'string','format':'date-time'}
                    }
                  }
                },
                'OffboardUser': {
                  'kind': 'composite',
                  'name': 'offboardUser',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'username': {'type':'string','minLength':1},
                      'email': {'type':'string','minLength':1},
                      'delete': {'type':'boolean'},
                      'new_owner_id': {'type':'integer','format':'int64','minimum':1},
                      'event_time': {'type':'string','format':'date-time'}
                    }
                  }
                },
                'ReinstateUser': {
                  'kind': 'composite',
                  'name': 'reinstateUser',
                  'input': {
                    'type': 'object',
                    'required': ['receipt'],
                    'additionalProperties': false,
                    'properties': {'receipt':{'$ref':'#/$defs/OffboardReceipt'}}
                  }
                },
                'CallApi': {
                  'kind': 'composite',
                  'name': 'callApi',
                  'input': {
                    'type': 'object',
                    'required': ['method','path'],
                    'additionalProperties': false,
                    'properties': {
                      'method': {'type':'string','enum':['GET','POST','PATCH','PUT','DELETE']},
                      'path': {'type':'string','minLength':1,'pattern':'^/.*'},
                      'query': {'type':'object','additionalProperties':true},
                      'body': {'type':'object','additionalProperties':true}
                    }
                  }
                },
                'WhenUserCreated': {
                  'kind': 'trigger',
                  'name': 'user.created',
                  'detection': 'snapshot',
                  'call': 'listUsers',
                  'payload': 'user',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'workspace_id': {'type':'integer','format':'int64','minimum':0}
                    }
                  }
                },
                'WhenUserDeactivated': {
                  'kind': 'trigger',
                  'name': 'user.deactivated',
                  'detection': 'snapshot',
                  'call': 'listUsers',
                  'payload': 'user',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'workspace_id': {'type':'integer','format':'int64','minimum':0}
                    }
                  }
                },
                'WhenUserReactivated': {
                  'kind': 'trigger',
                  'name': 'user.reactivated',
                  'detection': 'snapshot',
                  'call': 'listUsers',
                  'payload': 'user',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'workspace_id': {'type':'integer','format':'int64','minimum':0}
                    }
                  }
                },
                'WhenUserLoggedIn': {
                  'kind': 'trigger',
                  'name': 'user.logged_in',
                  'detection': 'watermark',
                  'call': 'listUsers',
                  'field': 'last_login_at',
                  'payload': 'user',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'group_id': {'type':'integer','format':'int64','minimum':1},
                      'workspace_id': {'type':'integer','format':'int64','minimum':0}
                    }
                  }
                },
                'WhenUserAccessExpiring': {
                  'kind': 'trigger',
                  'name': 'user.access_expiring',
                  'detection': 'window',
                  'call': 'listUsers',
                  'field': 'authenticate_until',
                  'payload': 'user',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'days_before': {'type':'integer','format':'int32','minimum':1,'maximum':365},
                      'workspace_id': {'type':'integer','format':'int64','minimum':0},
                      'group_id': {'type':'integer','format':'int64','minimum':1}
                    }
                  }
                },
                'WhenGroupCreated': {
                  'kind': 'trigger',
                  'name': 'group.created',
                  'detection': 'snapshot',
                  'call': 'listGroups',
                  'payload': 'group',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {'workspace_id':{'type':'integer','format':'int64','minimum':0}}
                  }
                },
                'WhenPermissionGranted': {
                  'kind': 'trigger',
                  'name': 'permission.granted',
                  'detection': 'highest_id',
                  'call': 'listPermissions',
                  'field': 'id',
                  'payload': 'permission',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {
                      'path': {'type':'string','maxLength':5000,'x-reference':'folders'},
                      'user_id': {'type':'integer','format':'int64','minimum':1},
                      'group_id': {'type':'integer','format':'int64','minimum':1}
                    }
                  }
                },
                'WhenPublicKeyAdded': {
                  'kind': 'trigger',
                  'name': 'public_key.added',
                  'detection': 'watermark',
                  'call': 'listPublicKeys',
                  'field': 'created_at',
                  'payload': 'public_key',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {'user_id':{'type':'integer','format':'int64','minimum':1}}
                  }
                },
                'WhenAccessRequestReceived': {
                  'kind': 'trigger',
                  'name': 'access_request.received',
                  'detection': 'snapshot',
                  'call': 'listUserRequests',
                  'payload': 'access_request',
                  'input': {'type':'object','additionalProperties':false,'properties':{}}
                },
                'WhenSecurityEventRecorded': {
                  'kind': 'trigger',
                  'name': 'security.event_recorded',
                  'detection': 'watermark',
                  'call': 'listUserSecurityEvents',
                  'field': 'created_at',
                  'payload': 'security_event',
                  'input': {
                    'type': 'object',
                    'additionalProperties': false,
                    'properties': {'user_id':{'type':'integer','format':'int64','minimum':1}}
                  }
                },
                'WhenSecuritySsoEventRecorded': {
                  'kind': 'trigger',
                  'name': 'security.sso_event_recorded',
                  'detection': 'watermark',
                  'call': 'listSsoEvents',
                  'field': 'created_at',
                  'payload': 'sso_event',
                  'input': {'type':'object','additionalProperties':false,'properties':{}}
                },
                'ListUsersChoices': {'kind':'choices','name':'listUsers','value':'id','label':'username','note':'name'},
                'ListGroupsChoices': {'kind':'choices','name':'listGroups','value':'id','label':'name'},
                'ListFoldersChoices': {
                  'kind': 'choices',
                  'name': 'listFolder',
                  'value': 'path',
                  'label': 'path',
                  'parameters': {'path':'','type':'directory'}
                },
                'ListPartnersChoices': {'kind':'choices','name':'listPartners','value':'id','label':'name'},
                'ListWorkspacesChoices': {'kind':'choices','name':'listWorkspaces','value':'id','label':'name'},
                'ListSsoStrategiesChoices': {'kind':'choices','name':'listSsoStrategies','value':'id','label':'label','note':'provider'},
                'ListAccessRequestsChoices': {'kind':'choices','name':'listUserRequests','value':'id','label':'email','note':'name'},
                'ListPublicKeysChoices': {'kind':'choices','name':'listPublicKeys','value':'id','label':'title','note':'username'},
                'ListApiKeysChoices': {'kind':'choices','name':'listApiKeys','value':'id','label':'descriptive_label'},
                'ListAiAssistantPersonalitiesChoices': {'kind':'choices','name':'listAiAssistantPersonalities','value':'id','label':'name'},
                'ListDesktopConfigurationProfilesChoices': {'kind':'choices','name':'listDesktopConfigurationProfiles','value':'id','label':'name'},
                'ListIntegrationCentricProfilesChoices': {'kind':'choices','name':'listIntegrationCentricProfiles','value':'id','label':'name'}
              },
              'calls': {
                'createFolder': {
                  'method': 'POST',
                  'path': '/folders/{path}',
                  'repeat': 'always',
                  'answer': 'one',
                  'body': {
                    'mkdir_parents': {'type':'boolean','x-never-answered':true},
                    'provided_mtime': {'type':'string','format':'date-time'}
                  }
                },
                'createGroup': {
                  'method': 'POST',
                  'path': '/groups',
                  'repeat': 'after-lookup',
                  'answer': 'one',
                  'body': {
                    'name': {'type':'string'},
                    'allowed_ips': {'type':'string','x-list-of':'string','x-separator':'\n'},
                    'admin_ids': {'type':'string','x-list-of':'integer','x-separator':','},
                    'notes': {'type':'string'},
                    'user_ids': {'type':'string','x-list-of':'integer','x-separator':','},
                    'ai_assistant_personality_id': {'type':'integer','format':'int64'},
                    'ftp_permission': {'type':'boolean'},
                    'sftp_permission': {'type':'boolean'},
                    'dav_permission': {'type':'boolean'},
                    'restapi_permission': {'type':'boolean'},
                    'desktop_configuration_profile_id': {'type':'integer','format':'int64'},
                    'integration_centric_profile_id': {'type':'integer','format':'int64'},
                    'workspace_id': {'type':'integer','format':'int64'}
                  }
                },
                'createPermission': {
                  'method': 'POST',
                  'path': '/permissions',
                  'repeat': 'after-lookup',
                  'answer': 'one',
                  'body': {
                    'path': {'type':'string','maxLength':5000,'x-reference':'folders'},
                    'user_id': {'type':'integer','format':'int64'},
                    'username': {'type':'string'},
                    'group_id': {'type':'integer','format':'int64'},
                    'group_name': {'type':'string'},
                    'group_ids': {'type':'array','items':{'type':'integer','format':'int64'}},
                    'partner_id': {'type':'integer','format':'int64'},
                    'permission': {
                      'type': 'string',
                      'enum': ['admin','full','readonly','writeonly','list','history','bundle','previewonly','site_admin','readonly_site_admin']
                    },
                    'recursive': {'type':'boolean'},
                    'site_id': {'type':'integer','format':'int64'}
                  }
                },
                'createPublicKey': {
                  'method': 'POST',
                  'path': '/public_keys',
                  'repeat': 'after-lookup',
                  'answer': 'one',
                  'body': {
                    'title': {'type':'string'},
                    'user_id': {'type':'integer','format':'int64'},
                    'public_key': {'type':'string','x-never-answered':true},
                    'generate_keypair': {'type':'boolean','x-never-answered':true},
                    'generate_private_key_password': {'type':'string','x-never-answered':true},
                    'generate_algorithm': {'type':'string','enum':['rsa','dsa','ecdsa','ed25519'],'x-never-answered':true},
                    'generate_length': {'type':'integer','format':'int64','minimum':256,'maximum':4096,'x-never-answered':true}
                  }
                },
                'createRestore': {
                  'method': 'POST',
                  'path': '/restores',
                  'repeat': 'always',
                  'answer': 'one',
                  'body': {
                    'earliest_date': {'type':'string','format':'date-time'},
                    'prefix': {'type':'string'},
                    'restoration_type': {'type':'string','enum':['files','users']},
                    'restore_in_place': {'type':'boolean'},
                    'restore_deleted_permissions': {'type':'boolean'},
                    'update_timestamps': {'type':'boolean'},
                    'workspace_id': {'type':'integer','format':'int64'}
                  }
                },
                'createUser': {
                  'method': 'POST',
                  'path': '/users',
                  'repeat': 'after-lookup',
                  'answer': 'one',
                  'body': {
                    'username': {'type':'string'},
                    'allowed_ips': {'type':'string','x-list-of':'string','x-separator':'\n'},
                    'attachments_permission': {'type':'boolean'},
                    'authenticate_until': {'type':'string','format':'date-time'},
                    'authentication_method': {
                      'type': 'string',
                      'enum': ['password','sso','none','email_signup','password_with_imported_hash','password_and_ssh_key']
                    },
                    'billing_permission': {'type':'boolean'},
                    'bypass_site_allowed_ips': {'type':'boolean'},
                    'bypass_user_lifecycle_rules': {'type':'boolean'},
                    'dav_permission': {'type':'boolean'},
                    'disabled': {'type':'boolean'},
                    'ai_assistant_personality_id': {'type':'integer','format':'int64'},
                    'desktop_configuration_profile_id': {'type':'integer','format':'int64'},
                    'integration_centric_profile_id': {'type':'integer','format':'int64'},
                    'email': {'type':'string','format':'email'},
                    'filesystem_layout': {
                      'type': 'string',
                      'enum': ['site_root','user_root','partner_root','integration_centric','workspace_root']
                    },
                    'ftp_permission': {'type':'boolean'},
                    'group_ids': {'type':'string','x-list-of':'integer','x-separator':','},
                    'header_text': {'type':'string'},
                    'language': {'type':'string'},
                    'name': {'type':'string'},
                    'company': {'type':'string'},
                    'notes': {'type':'string'},
                    'notification_daily_send_time': {'type':'integer','format':'int64','minimum':0,'maximum':23},
                    'office_integration_enabled': {'type':'boolean'},
                    'partner_admin': {'type':'boolean'},
                    'partner_id': {'type':'integer','format':'int64'},
                    'password_validity_days': {'type':'integer','format':'int64'},
                    'primary_group_id': {'type':'integer','format':'int64'},
                    'receive_admin_alerts': {'type':'boolean'},
                    'notify_on_all_site_warnings': {'type':'boolean'},
                    'notify_on_all_sso_failures': {'type':'boolean'},
                    'notify_on_all_user_security_events': {'type':'boolean'},
                    'notify_on_all_pending_work_failures': {'type':'boolean'},
                    'notify_on_all_siem_http_destination_failures': {'type':'boolean'},
                    'notify_on_all_sync_failures': {'type':'boolean'},
                    'notify_on_all_automation_failures': {'type':'boolean'},
                    'notify_on_all_expectation_failures': {'type':'boolean'},
                    'require_2fa': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                    'require_login_by': {'type':'string','format':'date-time'},
                    'require_password_change': {'type':'boolean'},
                    'responsible_group_id': {'type':'integer','format':'int64'},
                    'responsible_user_id': {'type':'integer','format':'int64'},
                    'readonly_site_admin': {'type':'boolean'},
                    'restapi_permission': {'type':'boolean'},
                    'self_managed': {'type':'boolean'},
                    'sftp_permission': {'type':'boolean'},
                    'site_admin': {'type':'boolean'},
                    'workspace_admin': {'type':'boolean'},
                    'workspace_id': {'type':'integer','format':'int64'},
                    'default_workspace_id': {'type':'integer','format':'int64'},
                    'skip_welcome_screen': {'type':'boolean'},
                    'ssl_required': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                    'sso_strategy_id': {'type':'integer','format':'int64'},
                    'subscribe_to_newsletter': {'type':'boolean'},
                    'tags': {'type':'string','x-list-of':'string','x-separator':','},
                    'time_zone': {'type':'string'},
                    'user_root': {'type':'string','maxLength':5000,'x-reference':'folders'},
                    'user_home': {'type':'string','maxLength':5000,'x-reference':'folders'},
                    'avatar_delete': {'type':'boolean','x-never-answered':true},
                    'change_password': {'type':'string','x-never-answered':true},
                    'change_password_confirmation': {'type':'string','x-never-answered':true},
                    'grant_permission': {
                      'type': 'string',
                      'enum': ['','full','read','write','list','read+write','list+write'],
                      'x-never-answered': true
                    },
                    'group_id': {'type':'integer','format':'int64','x-never-answered':true},
                    'imported_password_hash': {'type':'string','x-never-answered':true},
                    'password': {'type':'string','x-never-answered':true},
                    'password_confirmation': {'type':'string','x-never-answered':true},
                    'announcements_read': {'type':'boolean','x-never-answered':true}
                  }
                },
                'deleteApiKey': {'method':'DELETE','path':'/api_keys/{id}','repeat':'always','answer':'none'},
                'deleteGroup': {'method':'DELETE','path':'/groups/{id}','repeat':'always','answer':'none'},
                'deleteGroupUser': {'method':'DELETE','path':'/group_users/{id}','repeat':'always','answer':'none'},
                'deletePermission': {'method':'DELETE','path':'/permissions/{id}','repeat':'always','answer':'none'},
                'deletePublicKey': {'method':'DELETE','path':'/public_keys/{id}','repeat':'always','answer':'none'},
                'deleteUser': {'method':'DELETE','path':'/users/{id}','repeat':'always','answer':'none'},
                'deleteUserRequest': {'method':'DELETE','path':'/user_requests/{id}','repeat':'always','answer':'none'},
                'getFileEntry': {'method':'GET','path':'/file_actions/metadata/{path}','repeat':'always','answer':'one'},
                'getGroup': {'method':'GET','path':'/groups/{id}','repeat':'always','answer':'one'},
                'getUser': {'method':'GET','path':'/users/{id}','repeat':'always','answer':'one'},
                'listAiAssistantPersonalities': {'method':'GET','path':'/ai_assistant_personalities','repeat':'always','answer':'list'},
                'listApiKeys': {'method':'GET','path':'/api_keys','repeat':'always','answer':'list'},
                'listDesktopConfigurationProfiles': {'method':'GET','path':'/desktop_configuration_profiles','repeat':'always','answer':'list'},
                'listFolder': {'method':'GET','path':'/folders/{path}','repeat':'always','answer':'list'},
                'listGroupUsers': {'method':'GET','path':'/group_users','repeat':'always','answer':'list'},
                'listGroups': {'method':'GET','path':'/groups','repeat':'always','answer':'list'},
                'listIntegrationCentricProfiles': {'method':'GET','path':'/integration_centric_profiles','repeat':'always','answer':'list'},
                'listPartners': {'method':'GET','path':'/partners','repeat':'always','answer':'list'},
                'listPermissions': {'method':'GET','path':'/permissions','repeat':'always','answer':'list'},
                'listPublicKeys': {'method':'GET','path':'/public_keys','repeat':'always','answer':'list'},
                'listRestores': {'method':'GET','path':'/restores','repeat':'always','answer':'list'},
                'listSsoEvents': {'method':'GET','path':'/sso_events','repeat':'always','answer':'list'},
                'listSsoStrategies': {'method':'GET','path':'/sso_strategies','repeat':'always','answer':'list'},
                'listUserRequests': {'method':'GET','path':'/user_requests','repeat':'always','answer':'list'},
                'listUserSecurityEvents': {'method':'GET','path':'/user_security_events','repeat':'always','answer':'list'},
                'listUsers': {'method':'GET','path':'/users','repeat':'always','answer':'list'},
                'listWorkspaces': {'method':'GET','path':'/workspaces','repeat':'always','answer':'list'},
                'resendWelcomeEmail': {'method':'POST','path':'/users/{id}/resend_welcome_email','repeat':'never','answer':'none'},
                'resetTwoFactor': {'method':'POST','path':'/users/{id}/2fa/reset','repeat':'always','answer':'none'},
                'unlockUser': {'method':'POST','path':'/users/{id}/unlock','repeat':'always','answer':'none'},
                'updateGroup': {
                  'method': 'PATCH',
                  'path': '/groups/{id}',
                  'repeat': 'always',
                  'answer': 'one',
                  'body': {
                    'name': {'type':'string'},
                    'allowed_ips': {'type':'string','x-list-of':'string','x-separator':'\n'},
                    'admin_ids': {'type':'string','x-list-of':'integer','x-separator':','},
                    'notes': {'type':'string'},
                    'user_ids': {'type':'string','x-list-of':'integer','x-separator':','},
                    'ai_assistant_personality_id': {'type':'integer','format':'int64'},
                    'ftp_permission': {'type':'boolean'},
                    'sftp_permission': {'type':'boolean'},
                    'dav_permission': {'type':'boolean'},
                    'restapi_permission': {'type':'boolean'},
                    'desktop_configuration_profile_id': {'type':'integer','format':'int64'},
                    'integration_centric_profile_id': {'type':'integer','format':'int64'}
                  }
                },
                'updateGroupUser': {
                  'method': 'PATCH',
                  'path': '/group_users/{id}',
                  'repeat': 'always',
                  'answer': 'one',
                  'body': {
                    'group_id': {'type':'integer','format':'int64'},
                    'user_id': {'type':'integer','format':'int64'},
                    'admin': {'type':'boolean'}
                  }
                },
                'updatePublicKey': {
                  'method': 'PATCH',
                  'path': '/public_keys/{id}',
                  'repeat': 'always',
                  'answer': 'one',
                  'body': {'title':{'type':'string'}}
                },
                'updateUser': {
                  'method': 'PATCH',
                  'path': '/users/{id}',
                  'repeat': 'always',
                  'answer': 'one',
                  'body': {
                    'username': {'type':'string'},
                    'allowed_ips': {'type':'string','x-list-of':'string','x-separator':'\n'},
                    'attachments_permission': {'type':'boolean'},
                    'authenticate_until': {'type':'string','format':'date-time'},
                    'authentication_method': {
                      'type': 'string',
                      'enum': ['password','sso','none','email_signup','password_with_imported_hash','password_and_ssh_key']
                    },
                    'billing_permission': {'type':'boolean'},
                    'bypass_site_allowed_ips': {'type':'boolean'},
                    'bypass_user_lifecycle_rules': {'type':'boolean'},
                    'dav_permission': {'type':'boolean'},
                    'disabled': {'type':'boolean'},
                    'ai_assistant_personality_id': {'type':'integer','format':'int64'},
                    'desktop_configuration_profile_id': {'type':'integer','format':'int64'},
                    'integration_centric_profile_id': {'type':'integer','format':'int64'},
                    'email': {'type':'string','format':'email'},
                    'filesystem_layout': {
                      'type': 'string',
                      'enum': ['site_root','user_root','partner_root','integration_centric','workspace_root']
                    },
                    'ftp_permission': {'type':'boolean'},
                    'group_ids': {'type':'string','x-list-of':'integer','x-separator':','},
                    'header_text': {'type':'string'},
                    'language': {'type':'string'},
                    'name': {'type':'string'},
                    'company': {'type':'string'},
                    'notes': {'type':'string'},
                    'notification_daily_send_time': {'type':'integer','format':'int64','minimum':0,'maximum':23},
                    'office_integration_enabled': {'type':'boolean'},
                    'partner_admin': {'type':'boolean'},
                    'partner_id': {'type':'integer','format':'int64'},
                    'password_validity_days': {'type':'integer','format':'int64'},
                    'primary_group_id': {'type':'integer','format':'int64'},
                    'receive_admin_alerts': {'type':'boolean'},
                    'notify_on_all_site_warnings': {'type':'boolean'},
                    'notify_on_all_sso_failures': {'type':'boolean'},
                    'notify_on_all_user_security_events': {'type':'boolean'},
                    'notify_on_all_pending_work_failures': {'type':'boolean'},
                    'notify_on_all_siem_http_destination_failures': {'type':'boolean'},
                    'notify_on_all_sync_failures': {'type':'boolean'},
                    'notify_on_all_automation_failures': {'type':'boolean'},
                    'notify_on_all_expectation_failures': {'type':'boolean'},
                    'require_2fa': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                    'require_login_by': {'type':'string','format':'date-time'},
                    'require_password_change': {'type':'boolean'},
                    'responsible_group_id': {'type':'integer','format':'int64'},
                    'responsible_user_id': {'type':'integer','format':'int64'},
                    'readonly_site_admin': {'type':'boolean'},
                    'restapi_permission': {'type':'boolean'},
                    'self_managed': {'type':'boolean'},
                    'sftp_permission': {'type':'boolean'},
                    'site_admin': {'type':'boolean'},
                    'workspace_admin': {'type':'boolean'},
                    'workspace_id': {'type':'integer','format':'int64'},
                    'default_workspace_id': {'type':'integer','format':'int64'},
                    'skip_welcome_screen': {'type':'boolean'},
                    'ssl_required': {'type':'string','enum':['use_system_setting','always_require','never_require']},
                    'sso_strategy_id': {'type':'integer','format':'int64'},
                    'subscribe_to_newsletter': {'type':'boolean'},
                    'tags': {'type':'string','x-list-of':'string','x-separator':','},
                    'time_zone': {'type':'string'},
                    'user_root': {'type':'string','maxLength':5000,'x-reference':'folders'},
                    'user_home': {'type':'string','maxLength':5000,'x-reference':'folders'},
                    'avatar_delete': {'type':'boolean','x-never-answered':true},
                    'change_password': {'type':'string','x-never-answered':true},
                    'change_password_confirmation': {'type':'string','x-never-answered':true},
                    'grant_permission': {
                      'type': 'string',
                      'enum': ['','full','read','write','list','read+write','list+write'],
                      'x-never-answered': true
                    },
                    'group_id': {'type':'integer','format':'int64','x-never-answered':true},
                    'imported_password_hash': {'type':'string','x-never-answered':true},
                    'password': {'type':'string','x-never-answered':true},
                    'password_confirmation': {'type':'string','x-never-answered':true},
                    'announcements_read': {'type':'boolean','x-never-answered':true},
                    'clear_2fa': {'type':'boolean','x-never-answered':true},
                    'convert_to_partner_user': {'type':'boolean','x-never-answered':true}
                  }
                }
              },
              'shared': {
                'FolderPermission': {
                  'type': 'object',
                  'required': ['permission'],
                  'additionalProperties': false,
                  'properties': {
                    'user_id': {'type':'integer','format':'int64','minimum':1},
                    'username': {'type':'string','minLength':1},
                    'group_id': {'type':'integer','format':'int64','minimum':1},
                    'group_name': {'type':'string','minLength':1},
                    'group_ids': {'type':'array','minItems':1,'items':{'type':'integer','format':'int64','minimum':1}},
                    'partner_id': {'type':'integer','format':'int64','minimum':1},
                    'permission': {
                      'type': 'string',
                      'enum': ['admin','full','readonly','writeonly','list','history','bundle','previewonly','site_admin','readonly_site_admin']
                    },
                    'recursive': {'type':'boolean'}
                  }
                },
                'GroupUser': {
                  'type': 'object',
                  'required': ['group_id','user_id'],
                  'properties': {
                    'group_name': {'type':['string','null']},
                    'username': {'type':['string','null']},
                    'group_id': {'type':'integer','format':'int64'},
                    'user_id': {'type':'integer','format':'int64'},
                    'admin': {'type':'boolean'}
                  }
                },
                'OffboardReceipt': {
                  'type': 'object',
                  'required': ['user_id','username','was_disabled','deleted','memberships','permissions','public_keys','api_keys'],
                  'additionalProperties': false,
                  'properties': {
                    'user_id': {'type':'integer','format':'int64'},
                    'username': {'type':'string'},
                    'was_disabled': {'type':'boolean'},
                    'deleted': {'type':'boolean'},
                    'memberships': {'type':'array','items':{'$ref':'#/$defs/GroupUser'}},
                    'permissions': {'type':'array','items':{'$ref':'#/$defs/Permission'}},
                    'public_keys': {'type':'array','items':{'$ref':'#/$defs/RevokedPublicKey'}},
                    'api_keys': {'type':'array','items':{'$ref':'#/$defs/RevokedApiKey'}}
                  }
                },
                'Permission': {
                  'type': 'object',
                  'required': ['id','path'],
                  'properties': {
                    'id': {'type':'integer','format':'int64'},
                    'group_names': {'type':['array','null'],'items':{'type':'string'}},
                    'partner_name': {'type':['string','null']},
                    'path': {'type':'string','maxLength':5000,'x-reference':'folders'},
                    'user_id': {'type':['integer','null'],'format':'int64'},
                    'username': {'type':['string','null']},
                    'group_id': {'type':['integer','null'],'format':'int64'},
                    'group_name': {'type':['string','null']},
                    'group_ids': {'type':'array','items':{'type':'integer','format':'int64'}},
                    'partner_id': {'type':['integer','null'],'format':'int64'},
                    'permission': {'type':'string'},
                    'recursive': {'type':'boolean'},
                    'site_id': {'type':['integer','null'],'format':'int64'}
                  }
                },
                'RevokedApiKey': {
                  'type': 'object',
                  'required': ['id'],
                  'additionalProperties': false,
                  'properties': {'id':{'type':'integer','format':'int64'},'name':{'type':['string','null']}}
                },
                'RevokedPublicKey': {
                  'type': 'object',
                  'required': ['id','title'],
                  'additionalProperties': false,
                  'properties': {
                    'id': {'type':'integer','format':'int64'},
                    'title': {'type':'string'},
                    'fingerprint_sha256': {'type':['string','null']}
                  }
                },
                'UserPermission': {
                  'type': 'object',
                  'required': ['path','permission'],
                  'additionalProperties': false,
                  'properties': {
                    'path': {'type':'string','maxLength':5000,'x-reference':'folders'},
                    'permission': {
                      'type': 'string',
                      'enum': ['admin','full','readonly','writeonly','list','history','bundle','previewonly','site_admin','readonly_site_admin']
                    },
                    'recursive': {'type':'boolean'}
                  }
                },
                'UserPublicKey': {
                  'type': 'object',
                  'required': ['title','public_key'],
                  'additionalProperties': false,
                  'properties': {'title':{'type':'string'},'public_key':{'type':'string','minLength':1}}
                }
              },
              'secrets': ['change_password','change_password_confirmation','generate_private_key_password','imported_password_hash','password','password_confirmation']
            }";
        // generated: end
    }
}
