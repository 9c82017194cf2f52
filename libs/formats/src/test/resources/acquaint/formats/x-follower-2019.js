window.YTD.follower.part0 = [ {
  "follower" : {
    "accountId" : "31415926"
  }
}, {
  "follower" : {
    "accountId" : "16180339"
  }
} ]