/** For servers of tests on this machine: a certificate of `localhost` that nobody has signed, and its key. Both protect nothing. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUDoVogvqf52EKHQ6URCKX1YVPzE8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA4NTYxNVoYDzIxMjYxMDMx
MDg1NjE1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATDIcyJrJTzaleX++L/c53uH5loFIpd7LkcZjDUdSCIHNdvpAekysQV
jHTolt8N36bbsO+H147Q3QiWSoYSe6Doo28wbTAdBgNVHQ4EFgQUv33pWSS4HlE2
zMoSRuvyLeyXJgMwHwYDVR0jBBgwFoAUv33pWSS4HlE2zMoSRuvyLeyXJgMwGgYD
VR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZI
zj0EAwIDRwAwRAIgCW7P/pRFjY+P8uYtOUkc29Hhm0ZQtBeanB9MKmXFcFwCIEAl
Fdsl94sjIiHFw1WxnTQ2w01vn+Sh+sn35sOFm5aB
-----END CERTIFICATE-----`

export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvubbIvpu/wSomn5M
9LKteYyng1LpYpX1awhHWd8zs/6hRANCAATDIcyJrJTzaleX++L/c53uH5loFIpd
7LkcZjDUdSCIHNdvpAekysQVjHTolt8N36bbsO+H147Q3QiWSoYSe6Do
-----END PRIVATE KEY-----`
