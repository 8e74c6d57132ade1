package io.github.filesprovisioning.sandbox.wire;

import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.resources.Resources;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Serves the API over HTTP: reads the request, lets faults act, answers and logs. */
public final class ApiHandler implements HttpHandler {
  private final String basePath;
  private final Router router;
  private final ApiService service;
  private final FaultSource faults;
  private final RequestLog log;
  private final Duration latency;

  /**
   * @param latency how long every request waits, for benchmarks against a distant server
   */
  public ApiHandler(
      Contract contract,
      Directory directory,
      Resources resources,
      FaultSource faults,
      RequestLog log,
      Duration latency) {
    this.basePath = contract.basePath();
    this.router = new Router(contract.operations());
    this.service = new ApiService(directory, resources);
    this.faults = faults;
    this.log = log;
    this.latency = latency;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    long started = System.nanoTime();
    exchange.getRequestReceiver().receiveFullBytes((same, body) -> received(same, body, started));
  }

  private void received(HttpServerExchange exchange, byte[] body, long started) {
    ApiRequest request = request(exchange, body);
    Router.Match match = router.find(request.method(), request.path()).orElse(null);
    RequestFacts facts = facts(request, match);
    Optional<Fault> fault = faults.next(facts);
    Duration wait = latency.plus(fault.map(Fault::delay).orElse(Duration.ZERO));
    Runnable rest = () -> answer(exchange, request, match, facts, fault, started);
    if (wait.isZero()) {
      exchange.dispatch(rest);
    } else {
      exchange.dispatch(
          exchange.getIoThread(),
          () ->
              exchange
                  .getIoThread()
                  .executeAfter(
                      () -> exchange.dispatch(rest), wait.toNanos(), TimeUnit.NANOSECONDS));
    }
  }

  private void answer(
      HttpServerExchange exchange,
      ApiRequest request,
      Router.Match match,
      RequestFacts facts,
      Optional<Fault> fault,
      long started) {
    WireAnswer answer =
        fault
            .flatMap(Fault::overtakenBy)
            .flatMap(other -> refusal(other, request))
            .or(() -> fault.flatMap(Fault::beforeEffect))
            .orElseGet(
                () -> {
                  WireAnswer handled = service.answer(request, match);
                  return fault.map(f -> f.afterEffect(handled)).orElse(handled);
                })
            .withHeader("X-Request-Id", request.requestId())
            .withHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    log(request, match, facts, fault, answer, started);
    AnswerSender.send(exchange, answer);
  }

  /** Carries out another request; what is said when that fails, so that a wrong rule shows. */
  private Optional<WireAnswer> refusal(OtherRequest other, ApiRequest overtaken) {
    ApiRequest request = other.before(overtaken);
    Router.Match match = router.find(other.method(), other.path()).orElse(null);
    int status = service.answer(request, match).status();
    String what = "The fault's request " + other.method() + " " + other.path() + " failed: ";
    return status < 300
        ? Optional.empty()
        : Optional.of(
            WireAnswer.error(ApiError.of("bad-request", what + status), overtaken.requestId()));
  }

  private void log(
      ApiRequest request,
      Router.Match match,
      RequestFacts facts,
      Optional<Fault> fault,
      WireAnswer answer,
      long started) {
    double milliseconds = (System.nanoTime() - started) / 10_000 / 100.0;
    log.add(
        !request.method().equals("GET"),
        n ->
            new RequestEntry(
                n,
                request.method(),
                request.path(),
                facts.template(),
                facts.operation(),
                SafeQuery.of(request.query(), match),
                answer.status(),
                fault.map(Fault::kind).orElse(null),
                request.header("User-Agent"),
                milliseconds));
  }

  private ApiRequest request(HttpServerExchange exchange, byte[] body) {
    HeaderMap headers = exchange.getRequestHeaders();
    return new ApiRequest(
        exchange.getRequestMethod().toString(),
        exchange.getRequestPath().substring(basePath.length()),
        exchange.getQueryString(),
        body,
        headers::getFirst,
        exchange.getSourceAddress().getAddress().getHostAddress(),
        UUID.randomUUID().toString());
  }

  private static RequestFacts facts(ApiRequest request, Router.Match match) {
    return new RequestFacts(
        request.method(),
        request.path(),
        match == null ? "" : match.operation().path(),
        match == null ? "" : match.operation().id(),
        request.query().contains("cursor=") && !request.query().contains("cursor=&"),
        request.requestId());
  }
}
