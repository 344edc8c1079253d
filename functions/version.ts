/** The same as package.json's, which the bundle does not carry; a test compares them. */
export const version = "0.1.0";
