/* A question's page has the fields in which it is answered, and leads to the board pack. */
import "./packs/held.js";
import "./reflection/fields.js";
