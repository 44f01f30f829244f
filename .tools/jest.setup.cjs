// The suite runs in UTC like the server, whatever the machine's zone is.
module.exports = () => {
  process.env.TZ = 'UTC';
};
