/** axios's browser build, which needs no module that the sandbox forbids. It has the types of the package. */
declare module 'axios/dist/browser/axios.cjs' {
    import axios from 'axios';
    export default axios;
}
