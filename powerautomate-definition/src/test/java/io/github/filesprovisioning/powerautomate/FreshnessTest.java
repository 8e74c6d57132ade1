package io.github.filesprovisioning.powerautomate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The committed files are those that the generator writes today. */
class FreshnessTest {
  private static final String REFRESH = " is stale; run: mvn -Prefresh -DskipTests verify";

  @TestFactory
  Stream<DynamicTest> everyGeneratedFileIsFresh() throws IOException {
    Map<String, byte[]> generated =
        Refresh.generated(Contract.load(), Path.of(System.getProperty("module.dir")));
    assertFalse(generated.isEmpty(), "nothing is generated");
    return generated.entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> fresh(file)));
  }

  private static void fresh(Map.Entry<String, byte[]> file) throws IOException {
    Path committed = Path.of(System.getProperty("module.dir"), file.getKey());
    assertTrue(Files.exists(committed), file.getKey() + REFRESH);
    byte[] bytes = Files.readAllBytes(committed);
    if (file.getKey().endsWith(".png")) {
      assertArrayEquals(pixels(file.getValue()), pixels(bytes), file.getKey() + REFRESH);
    } else {
      assertArrayEquals(file.getValue(), bytes, file.getKey() + REFRESH);
    }
  }

  /**
   * How well a picture is compressed depends on the machine that wrote it; what it shows does not.
   */
  private static int[] pixels(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
