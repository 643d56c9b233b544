/** Makes the committed input of the main job, always the same. */
package org.governance4j.examples.community.generator;
