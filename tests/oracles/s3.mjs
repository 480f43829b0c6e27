// A real S3 server on loopback that prints its port. Usage: node s3.mjs FOLDER. Keys: S3RVER / S3RVER.
import S3rver from "s3rver";

const server = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory: process.argv[2],
  configureBuckets: [{ name: "maillage" }],
});
const { port } = await server.run();
console.log(port);
