package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A task as a model is given it.
 *
 * @param data what it is about; all of it is data, nothing tells the model what to do
 * @param shape what the answer must look like
 */
record Wording(ObjectNode data, Shape shape) {}
