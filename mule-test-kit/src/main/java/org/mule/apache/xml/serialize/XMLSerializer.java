package org.mule.apache.xml.serialize;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.ContentHandler;

/**
 * Stands in for a class of {@code org.mule.apache:xerces2-xsd11}, which is not on Maven Central, as
 * far as the SDK's writer of descriptions uses it. The JDK writes the XML.
 */
public class XMLSerializer {

  private final OutputFormat format;
  private OutputStream out;

  /**
   * Creates a serializer.
   *
   * @param format how to write
   */
  public XMLSerializer(OutputFormat format) {
    this.format = format;
  }

  /**
   * Says where to write.
   *
   * @param stream gets the XML in UTF-8
   */
  public void setOutputByteStream(OutputStream stream) {
    out = stream;
  }

  /**
   * The receiver of the XML as events.
   *
   * @return a handler that writes what it is told
   * @throws IOException when the JDK has no such writer
   */
  public ContentHandler asContentHandler() throws IOException {
    try {
      TransformerHandler handler =
          ((SAXTransformerFactory) TransformerFactory.newInstance()).newTransformerHandler();
      handler
          .getTransformer()
          .setOutputProperty(OutputKeys.INDENT, format.indenting() ? "yes" : "no");
      handler.setResult(new StreamResult(out));
      return handler;
    } catch (TransformerConfigurationException e) {
      throw new IOException(e);
    }
  }
}
