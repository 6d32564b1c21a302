// pdf.js ships its worker without types; it is only ever handed to pdf.js itself.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
