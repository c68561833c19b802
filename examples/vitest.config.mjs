// The examples stand for a project of their own: without a file here, the workspace's settings would be found.
export default {};
