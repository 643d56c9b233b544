package org.governance4j.examples.host;

import org.governance4j.testing.rota.RotaLaws;

class OurRotaLaws extends RotaLaws {}
