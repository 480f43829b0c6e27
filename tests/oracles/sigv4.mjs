// Prints the Authorization header that the aws4 package computes.
// Usage: node sigv4.mjs METHOD HOST PATH SHA256 DATE KEY SECRET REGION
import aws4 from "aws4";

const [method, host, path, sha256, date, accessKeyId, secretAccessKey, region] = process.argv.slice(2);
const request = aws4.sign(
  { service: "s3", region, method, host, path, headers: { "X-Amz-Date": date, "X-Amz-Content-Sha256": sha256 } },
  { accessKeyId, secretAccessKey },
);
console.log(request.headers.Authorization);
