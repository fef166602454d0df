// So that functions without a body compile.
