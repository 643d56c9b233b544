package org.governance4j.examples.host;

import org.governance4j.json.testing.JsonLaws;

class OurJsonLaws extends JsonLaws {}
