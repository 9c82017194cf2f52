window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "amara@okafor.example",
      "createdVia" : "web",
      "username" : "AmaraOkafor",
      "accountId" : "1000001",
      "createdAt" : "2011-03-02T08:00:00.000Z",
      "accountDisplayName" : "Amara Okafor 🌍",
      "phoneNumber" : "+2348005550101"
    }
  }
]
