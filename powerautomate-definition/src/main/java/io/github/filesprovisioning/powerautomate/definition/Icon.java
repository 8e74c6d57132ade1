package io.github.filesprovisioning.powerautomate.definition;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The icon: a person in front of a folder, with a tick. Drawn from shapes without any font, so that
 * it looks the same wherever it is made.
 */
public final class Icon {
  private static final int SIDE = 230;
  private static final Color FOLDER = new Color(0xe8, 0xf1, 0xf8);
  private static final Color PERSON = new Color(0x2f, 0x86, 0xc1);
  private static final Color TICK = new Color(0x3d, 0xb4, 0x6d);
  private final Color background = Color.decode(ApiProperties.BRAND_COLOR);

  /** The icon, opaque and square. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(background);
    pen.fillRect(0, 0, SIDE, SIDE);
    folder(pen);
    person(pen);
    tick(pen);
    pen.dispose();
    return image;
  }

  private static void folder(Graphics2D pen) {
    pen.setColor(FOLDER);
    Path2D tab = new Path2D.Double();
    tab.moveTo(35, 62);
    tab.lineTo(88, 62);
    tab.lineTo(104, 82);
    tab.lineTo(35, 82);
    tab.closePath();
    pen.fill(tab);
    pen.fill(new RoundRectangle2D.Double(35, 74, 160, 108, 16, 16));
  }

  private static void person(Graphics2D pen) {
    pen.setColor(PERSON);
    pen.fill(new Ellipse2D.Double(94, 86, 42, 42));
    pen.fill(new Arc2D.Double(75, 134, 80, 96, 0, 180, Arc2D.PIE));
  }

  private void tick(Graphics2D pen) {
    pen.setColor(background);
    pen.fill(new Ellipse2D.Double(142, 134, 64, 64));
    pen.setColor(TICK);
    pen.fill(new Ellipse2D.Double(148, 140, 52, 52));
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D tick = new Path2D.Double();
    tick.moveTo(161, 167);
    tick.lineTo(170, 177);
    tick.lineTo(188, 156);
    pen.draw(tick);
  }

  /** The icon as a PNG file. */
  public byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
