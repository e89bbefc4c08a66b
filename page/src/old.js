if (!window.DecompressionStream || !window.WebAssembly || !window.Worker || !window.structuredClone || !window.HTMLDialogElement || !HTMLElement.prototype.attachShadow)
  document.documentElement.className = "old";
