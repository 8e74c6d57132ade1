package io.github.filesprovisioning.boomi.platform;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.boomi.atom.Atom;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.browse.Offers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The connector, loaded once from its archive into the Atom harness. */
public final class BoomiPlatform implements Platform, AutoCloseable {
  private final Offers offers = new Offers();
  private final Atom atom;
  private final Map<String, String> connectionFields;

  /**
   * The connector of an archive.
   *
   * @param connectionFields fields of the connection besides address and key
   */
  public BoomiPlatform(Path car, Map<String, String> connectionFields) {
    this.atom = Atom.load(car, AtomLimits.usual());
    this.connectionFields = connectionFields;
  }

  @Override
  public String name() {
    return "Boomi";
  }

  @Override
  public Optional<String> catalogKey() {
    return Optional.of("boomi");
  }

  @Override
  public Session open(String baseUrl, String apiKey) {
    Map<String, String> fields = new HashMap<>(connectionFields);
    fields.put("url", baseUrl);
    fields.put("apiKey", apiKey);
    return new BoomiSession(offers, atom.connect(fields));
  }

  /** Puts the harness away. */
  @Override
  public void close() {
    atom.close();
  }
}
