window.YTD.following.part0 = [
  {
    "following" : {
      "accountId" : "9007199254740993001",
      "userLink" : "https://twitter.com/intent/user?user_id=9007199254740993001"
    }
  },
  {
    "following" : {
      "accountId" : "31415926",
      "userLink" : "https://twitter.com/intent/user?user_id=31415926"
    }
  },
  {
    "following" : {
      "accountId" : "27182818",
      "userLink" : "https://twitter.com/intent/user?user_id=27182818"
    }
  }
]
