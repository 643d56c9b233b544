/** A strict user of the library on the module path. */
module org.governance4j.examples.consumer {
  requires org.governance4j.json;
}
