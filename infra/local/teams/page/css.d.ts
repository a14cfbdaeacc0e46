/** Vite bundles style sheets; the type checker only needs to know that importing one is no mistake. */
declare module "*.css";
