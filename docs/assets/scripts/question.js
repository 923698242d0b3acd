/* A question's page has the fields in which it is answered. */
import "./reflection/fields.js";
