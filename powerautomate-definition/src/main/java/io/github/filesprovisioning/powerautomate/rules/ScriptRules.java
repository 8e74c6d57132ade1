package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the script may use and has to have. A package without script breaks none of them. */
public final class ScriptRules {
  /** The namespaces that a script may use. */
  public static final Set<String> NAMESPACES =
      Set.of(
          "System",
          "System.Collections",
          "System.Collections.Generic",
          "System.Diagnostics",
          "System.Drawing",
          "System.Drawing.Drawing2D",
          "System.Drawing.Imaging",
          "System.IO",
          "System.IO.Compression",
          "System.Linq",
          "System.Net",
          "System.Net.Http",
          "System.Net.Http.Headers",
          "System.Net.Security",
          "System.Security.Authentication",
          "System.Security.Cryptography",
          "System.Text",
          "System.Text.RegularExpressions",
          "System.Threading",
          "System.Threading.Tasks",
          "System.Web",
          "System.Xml",
          "System.Xml.Linq",
          "Microsoft.Extensions.Logging",
          "Newtonsoft.Json",
          "Newtonsoft.Json.Linq");

  private static final int MAX_BYTES = 1024 * 1024;
  private static final Pattern USING =
      Pattern.compile("(?m)^\\s*using\\s+(?:static\\s+)?([\\w.]+)\\s*;");

  /** Comments, texts and characters: what is in them is not code. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "//[^\n]*|(?s:/\\*.*?\\*/)|@\"[^\"]*+(?:\"\"[^\"]*+)*+\"|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])+'");

  private static final Pattern QUALIFIED =
      Pattern.compile("\\b(?:System|Microsoft|Mono|Newtonsoft|Windows)(?:\\s*[.]\\s*\\w+)+");
  private static final Pattern CLASS = Pattern.compile("class\\s+Script\\s*:\\s*ScriptBase\\b");
  private static final Pattern EXECUTE =
      Pattern.compile(
          "override\\s+(async\\s+)?Task<HttpResponseMessage>\\s+ExecuteAsync\\s*\\(\\s*\\)");
  private static final Pattern FILES = Pattern.compile("\\b(File|Directory|Path)\\.");
  private static final Pattern SOCKETS =
      Pattern.compile("\\b(Socket|TcpClient|UdpClient|TcpListener)\\b");
  private static final Pattern CLIENT = Pattern.compile("new\\s+(HttpClient|WebClient)\\b");
  private static final Pattern AWAIT = Pattern.compile("await\\s");
  private static final Pattern CONFIGURED =
      Pattern.compile("ConfigureAwait\\(\\s*(continueOnCapturedContext:\\s*)?false\\s*\\)");

  private ScriptRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "ScriptTooLarge",
            (c, r) -> {
              if (c.files().getOrDefault(ConnectorPackage.SCRIPT, new byte[0]).length > MAX_BYTES) {
                r.at(ConnectorPackage.SCRIPT, "is larger than 1 MB");
              }
            }),
        error(
            "ScriptClassMissing",
            script(
                (text, r) -> {
                  if (!CLASS.matcher(text).find()) {
                    r.at(ConnectorPackage.SCRIPT, "needs a class Script : ScriptBase");
                  }
                })),
        error(
            "ScriptExecuteAsyncMissing",
            script(
                (text, r) -> {
                  if (!EXECUTE.matcher(text).find()) {
                    r.at(ConnectorPackage.SCRIPT, "must override ExecuteAsync");
                  }
                })),
        error(
            "ScriptNamespaceNotAllowed",
            script(
                (text, r) -> {
                  String code = NO_CODE.matcher(text).replaceAll(" ");
                  Matcher using = USING.matcher(code);
                  while (using.find()) {
                    if (!NAMESPACES.contains(using.group(1))) {
                      r.at(ConnectorPackage.SCRIPT, using.group(1) + " may not be used");
                    }
                  }
                  // A name that brings its namespace along would get around the list.
                  Matcher qualified = QUALIFIED.matcher(USING.matcher(code).replaceAll(" "));
                  while (qualified.find()) {
                    r.at(
                        ConnectorPackage.SCRIPT,
                        qualified.group() + " must be written with a using directive");
                  }
                })),
        error("ScriptFileSystem", forbidden(FILES, "cannot use the file system")),
        error("ScriptSockets", forbidden(SOCKETS, "cannot use sockets")),
        error("ScriptDirectHttpClient", forbidden(CLIENT, "must send with Context.SendAsync")),
        warning(
            "ScriptConfigureAwait",
            script(
                (text, r) -> {
                  if (AWAIT.matcher(text).find() && !CONFIGURED.matcher(text).find()) {
                    r.at(ConnectorPackage.SCRIPT, "should await with ConfigureAwait(false)");
                  }
                })),
        warning(
            "ScriptOperationIdBase64",
            script(
                (text, r) -> {
                  if (text.contains("OperationId") && !text.contains("FromBase64String")) {
                    r.at(
                        ConnectorPackage.SCRIPT,
                        "in some regions the operation id comes in base64");
                  }
                })));
  }

  private static Rule.Check forbidden(Pattern pattern, String message) {
    return script(
        (text, r) -> {
          Matcher matcher = pattern.matcher(text);
          if (matcher.find()) {
            r.at(ConnectorPackage.SCRIPT, message + ": " + matcher.group());
          }
        });
  }

  private static Rule.Check script(BiConsumer<String, Rule.Report> look) {
    return (c, report) -> {
      if (c.files().containsKey(ConnectorPackage.SCRIPT)) {
        look.accept(c.text(ConnectorPackage.SCRIPT), report);
      }
    };
  }
}
