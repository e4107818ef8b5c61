package org.flowlogstatus.xml;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts in a small XML document, each by the name of its element. */
public final class XmlFields {
  private XmlFields() {}

  /**
   * The text of each element, the first of a name; names are without their prefix.
   *
   * @param root the name that the outermost element must have
   * @return empty where the document is not whole, valid XML of that root
   */
  public static Optional<Map<String, String>> of(byte[] document, String root) {
    Map<String, String> fields = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    int depth = 0;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(document));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (depth == 0 && !xml.getLocalName().equals(root)) {
            return Optional.empty();
          }
          depth++;
          text.setLength(0);
        } else if (event == XMLStreamConstants.CHARACTERS) {
          text.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          fields.putIfAbsent(xml.getLocalName(), text.toString().trim());
          text.setLength(0);
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      // The parser of the JDK meets some broken documents with exceptions of its inside.
      return Optional.empty();
    }
    return Optional.of(fields);
  }

  /** One that loads nothing from anywhere. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
