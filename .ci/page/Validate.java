import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/** Holds XML files against a schema: Validate SCHEMA FILE... */
class Validate {
  public static void main(String[] args) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new File(args[0]))
            .newValidator();
    for (int i = 1; i < args.length; i++) {
      validator.validate(new StreamSource(new File(args[i])));
      System.out.println(args[i] + " is valid");
    }
  }
}
