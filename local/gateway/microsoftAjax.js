// Stands in for the members of MicrosoftAjax 3.5 that office.js uses under Outlook, so that office.js finds them and does
// not fetch the library from another address. Served by the local product only; written from how office.js calls them.
(() => {
  const namespaceOf = (name) => name.split(".").reduce((parent, part) => (parent[part] ??= {}), window);
  window.Type = Function;
  Type.registerNamespace = namespaceOf;
  Type.registerClass = () => undefined;
  Type.prototype.registerClass = function registerClass() {
    return this;
  };
  class StringBuilder {
    constructor(text = "") {
      this.parts = text === "" ? [] : [text];
    }
    append(text) {
      this.parts.push(text);
      return this;
    }
    toString(separator = "") {
      return this.parts.join(separator);
    }
  }
  class EventHandlerList {}
  window.Sys = {
    StringBuilder,
    EventHandlerList,
    Debug: { trace() {} },
    Browser: { agent: {}, InternetExplorer: 1 },
    Serialization: {
      JavaScriptSerializer: { serialize: (value) => JSON.stringify(value), deserialize: (text) => JSON.parse(text) },
    },
  };
  Function._validateParams = () => null;
  for (const kind of ["argument", "argumentType", "argumentNull", "argumentOutOfRange", "parameterCount"]) {
    Error[kind] = (message) => new Error(message);
  }
})();
