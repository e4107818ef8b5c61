package org.flowlogstatus.azure.cloud;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.flowlogstatus.failure.CheckFailure;

/**
 * One page of the names of a container's blobs. Source: "List Blobs" of the Blob service's REST
 * reference, which answers with XML.
 *
 * @param next where the next page begins; empty at the last
 */
record BlobPage(List<String> names, String next) {

  /**
   * The page in an answer.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID where the answer is not one
   */
  static BlobPage read(byte[] answer) throws CheckFailure {
    List<String> names = new ArrayList<>();
    StringBuilder next = new StringBuilder();
    boolean results = false;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(answer));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String element = xml.getLocalName();
          results |= element.equals("EnumerationResults");
          if (element.equals("Name")) {
            names.add(xml.getElementText());
          } else if (element.equals("NextMarker")) {
            next.append(xml.getElementText());
          }
        }
      }
    } catch (XMLStreamException e) {
      throw CheckFailure.invalidAnswer("The list of blobs is not valid XML.");
    }
    if (!results) {
      throw CheckFailure.invalidAnswer("The answer is no list of blobs.");
    }
    return new BlobPage(List.copyOf(names), next.toString());
  }

  /** A parser that loads nothing from elsewhere. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
