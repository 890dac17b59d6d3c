/** axios's browser build: the one that asks for no module that the sandbox forbids. Its types are the package's. */
declare module 'axios/dist/browser/axios.cjs' {
    import axios from 'axios';
    export default axios;
}
