if (!window.DecompressionStream || !window.WebAssembly || !window.Worker || !window.structuredClone || !HTMLElement.prototype.attachShadow)
  document.documentElement.className = "old";
